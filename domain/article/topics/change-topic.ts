import { changeRecord } from '../../admin-record/change-record.ts'
import type { Context } from '../../context.ts'
import { TOPIC } from './topic-record.ts'

/**
 * Changes a topic, or ends it by its last day. `renamed` says that what search keeps of its articles is
 * out of date.
 */
export async function changeTopic(
  ctx: Context,
  { topicId, ...input }: { topicId: number; seen: unknown; values: unknown },
): Promise<{ topicId: number; renamed: boolean }> {
  const changed = await changeRecord(ctx, TOPIC, { key: topicId, ...input })
  return { topicId, renamed: changed.name !== undefined }
}
