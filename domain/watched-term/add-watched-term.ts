import { addRecord } from '../admin-record/add-record.ts'
import type { Context } from '../context.ts'
import { WATCHED_TERM } from './watched-term-record.ts'

/** A term more that articles are read for, from the next check on. */
export async function addWatchedTerm(ctx: Context, input: unknown): Promise<{ termId: number }> {
  return { termId: await addRecord(ctx, WATCHED_TERM, input) }
}
