import { changeRecord } from '../admin-record/change-record.ts'
import type { Context } from '../context.ts'
import { WORKDAY_YEAR } from './workday-year-record.ts'

/** Puts the holidays of a year right. Due days that were set before stay as they are. */
export async function changeWorkdayYear(
  ctx: Context,
  { year, ...input }: { year: number; seen: unknown; values: unknown },
): Promise<void> {
  await changeRecord(ctx, WORKDAY_YEAR, { key: year, ...input })
}
