import { addRecord } from '../admin-record/add-record.ts'
import type { Context } from '../context.ts'
import { LEADER } from './leader-record.ts'

/** A line more that posts and the order in an article are checked against, from the next check on. */
export async function addLeader(ctx: Context, input: unknown): Promise<{ leaderId: number }> {
  return { leaderId: await addRecord(ctx, LEADER, input) }
}
