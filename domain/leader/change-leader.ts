import { changeRecord } from '../admin-record/change-record.ts'
import type { Context } from '../context.ts'
import { LEADER } from './leader-record.ts'

/** Changes a line of the list, or ends a term by its last day. */
export async function changeLeader(
  ctx: Context,
  { leaderId, ...input }: { leaderId: number; seen: unknown; values: unknown },
): Promise<void> {
  await changeRecord(ctx, LEADER, { key: leaderId, ...input })
}
