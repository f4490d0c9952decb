import { takesPlaceOn } from '#lib/article-dates'
import { addDays, laterDay, type IsoDay } from '#lib/dates'

import type { ShownActivity } from './list-activities.ts'

const PER_DAY = 3
const UNDATED = 4

export interface WeekDay {
  day: IsoDay
  items: ShownActivity[]
  /** How many are known to have taken place on it, whether or not they are among the items. */
  total: number
}

export interface ArrangedWeek {
  first: IsoDay
  days: WeekDay[]
  /** What is filed in the week while nobody wrote down its day. */
  undated: ShownActivity[]
}

/**
 * The week by its days, what takes several on the first of them, a few items each. `isLeft` leaves out what the page
 * shows elsewhere.
 */
export function arrangeWeek(
  first: IsoDay,
  activities: readonly ShownActivity[],
  isLeft: (activity: ShownActivity) => boolean,
): ArrangedWeek {
  const isDated = ({ precision }: ShownActivity) => precision === 'day' || precision === 'range'
  const left = activities.filter(isLeft)
  const dated = left.filter(isDated)
  return {
    first,
    days: Array.from({ length: 7 }, (_, index) => {
      const day = addDays(first, index)
      const begun = dated.filter(({ timelineOn }) => laterDay(timelineOn, first) === day)
      const total = activities.filter((one) => takesPlaceOn(one, day)).length
      return { day, items: begun.slice(0, PER_DAY), total }
    }),
    undated: left.filter((one) => !isDated(one)).slice(0, UNDATED),
  }
}
