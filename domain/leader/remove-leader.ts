import { removeRecord } from '../admin-record/remove-record.ts'
import type { Context } from '../context.ts'
import { LEADER } from './leader-record.ts'

/** Removes a line that never was true; a term that is over is ended by its last day instead. */
export function removeLeader(ctx: Context, { leaderId }: { leaderId: number }): Promise<void> {
  return removeRecord(ctx, LEADER, leaderId)
}
