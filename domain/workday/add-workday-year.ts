import { addRecord } from '../admin-record/add-record.ts'
import type { Context } from '../context.ts'
import { WORKDAY_YEAR } from './workday-year-record.ts'

/** Registers the holidays of a year, as their notice sets them. Deadlines in working days reach into it from then on. */
export async function addWorkdayYear(ctx: Context, input: unknown): Promise<{ year: number }> {
  return { year: await addRecord(ctx, WORKDAY_YEAR, input) }
}
