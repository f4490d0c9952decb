import { removeRecord } from '../admin-record/remove-record.ts'
import type { Context } from '../context.ts'
import { WORKDAY_YEAR } from './workday-year-record.ts'

/** Removes a year that was registered by mistake; what comes with the portal holds again. */
export function removeWorkdayYear(ctx: Context, { year }: { year: number }): Promise<void> {
  return removeRecord(ctx, WORKDAY_YEAR, year)
}
