import { removeRecord } from '../../admin-record/remove-record.ts'
import type { Context } from '../../context.ts'
import { TOPIC } from './topic-record.ts'

/** Deletes a topic that nothing was ever filed under; any other one can only end. */
export async function removeTopic(
  ctx: Context,
  { topicId }: { topicId: number },
): Promise<{ topicId: number }> {
  await removeRecord(ctx, TOPIC, topicId)
  return { topicId }
}
