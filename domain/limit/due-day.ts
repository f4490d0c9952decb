import type { LimitUnit } from '#db/matter-states'
import { addDays, addMonths, type IsoDay } from '#lib/dates'

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
