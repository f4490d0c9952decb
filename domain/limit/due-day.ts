import type { LimitUnit } from '#db/matter-states'
import { addDays, type IsoDay } from '#lib/dates'

import { addWorkdays, type WorkdayCalendar } from '../workday/workdays.ts'

/** The last day of a limit that begins after `from`; null when it reaches into a year whose holidays are not known. */
export function dueDay(
  { amount, unit }: { amount: number; unit: LimitUnit },
  from: IsoDay,
  calendar: WorkdayCalendar,
): IsoDay | null {
  if (unit === 'workdays') return addWorkdays(calendar, from, amount)
  return unit === 'days' ? addDays(from, amount) : addMonths(from, amount)
}

/** The same date some months later; the last of the month where it has no such date. */
function addMonths(day: IsoDay, count: number): IsoDay {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  const last = new Date(Date.UTC(year, month + count, 0)).getUTCDate()
  return new Date(Date.UTC(year, month - 1 + count, Math.min(date, last)))
    .toISOString()
    .slice(0, 10)
}
