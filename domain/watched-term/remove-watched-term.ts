import { removeRecord } from '../admin-record/remove-record.ts'
import type { Context } from '../context.ts'
import { WATCHED_TERM } from './watched-term-record.ts'

/** Removes a term from the list; its history keeps its contents. */
export function removeWatchedTerm(ctx: Context, { termId }: { termId: number }): Promise<void> {
  return removeRecord(ctx, WATCHED_TERM, termId)
}
