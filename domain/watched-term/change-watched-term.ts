import { changeRecord } from '../admin-record/change-record.ts'
import type { Context } from '../context.ts'
import { WATCHED_TERM } from './watched-term-record.ts'

/** Changes a term of the list, what to write instead, or why. */
export async function changeWatchedTerm(
  ctx: Context,
  { termId, ...input }: { termId: number; seen: unknown; values: unknown },
): Promise<void> {
  await changeRecord(ctx, WATCHED_TERM, { key: termId, ...input })
}
