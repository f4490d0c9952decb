import { addRecord } from '../../admin-record/add-record.ts'
import type { Context } from '../../context.ts'
import { TOPIC } from './topic-record.ts'

/** A new topic or column that articles may be filed under. Readers see it with its first article. */
export async function addTopic(ctx: Context, input: unknown): Promise<{ topicId: number }> {
  return { topicId: await addRecord(ctx, TOPIC, input) }
}
