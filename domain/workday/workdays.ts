import { addDays, weekday, type IsoDay } from '#lib/dates'

import { parseNotice } from './parse-notice.ts'

/** Which days are worked, in the years whose notice is known; of other years nothing is known. */
export interface WorkdayCalendar {
  years: ReadonlySet<number>
  rest: ReadonlySet<IsoDay>
  work: ReadonlySet<IsoDay>
}

export function buildCalendar(
  notices: readonly { year: number; notice: string }[],
): WorkdayCalendar {
  const holidays = notices.flatMap(({ year, notice }) => parseNotice(notice, year).holidays)
  return {
    years: new Set(notices.map(({ year }) => year)),
    rest: new Set(holidays.flatMap(({ rest }) => rest)),
    work: new Set(holidays.flatMap(({ work }) => work)),
  }
}

/** Null for a day of a year that is not known. */
export function isWorkday({ years, rest, work }: WorkdayCalendar, day: IsoDay): boolean | null {
  if (work.has(day)) return true
  if (rest.has(day)) return false
  if (!years.has(Number(day.slice(0, 4)))) return null
  return weekday(day) > 0 && weekday(day) < 6
}

/** The n-th working day after a day, which itself is not counted; null when it lies in a year that is not known. */
export function addWorkdays(calendar: WorkdayCalendar, from: IsoDay, count: number): IsoDay | null {
  let day = from
  for (let left = count; left > 0;) {
    day = addDays(day, 1)
    const isWorked = isWorkday(calendar, day)
    if (isWorked === null) return null
    if (isWorked) left -= 1
  }
  return day
}

/** How many working days lie after one day up to another; negative before it, null in a year that is not known. */
export function workdaysBetween(
  calendar: WorkdayCalendar,
  from: IsoDay,
  until: IsoDay,
): number | null {
  if (until < from) {
    const back = workdaysBetween(calendar, until, from)
    return back === null ? null : 0 - back
  }
  let count = 0
  for (let day = addDays(from, 1); day <= until; day = addDays(day, 1)) {
    const isWorked = isWorkday(calendar, day)
    if (isWorked === null) return null
    if (isWorked) count += 1
  }
  return count
}
