import { addDays, isIsoDay, lastOfMonth, type IsoDay } from '#lib/dates'

import type { ContentEvent } from '../article/content.ts'

/** A stretch of days, both ends in it. */
export interface Days {
  from: IsoDay
  to: IsoDay
}

/** The days an event may have fallen on by its text; null when it does not say. */
export function daysOf({
  precision,
  start,
  end,
}: Pick<ContentEvent, 'precision' | 'start' | 'end'>) {
  if (precision === 'none' || start === null || !isIsoDay(start)) return null
  if (precision === 'month') {
    const [year = 0, month = 0] = start.split('-').map(Number)
    return { from: start, to: lastOfMonth(year, month) }
  }
  return { from: start, to: end !== null && isIsoDay(end) ? end : start }
}

/** Whether two stretches touch when each is `slack` days longer. */
export function daysNear(one: Days, other: Days, slack: number): boolean {
  return one.from <= addDays(other.to, slack) && other.from <= addDays(one.to, slack)
}
