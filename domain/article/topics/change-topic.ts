import { eq } from 'drizzle-orm'
import { z } from 'zod'

import { topics } from '#db/schema/topics'
import { Refusal } from '#lib/refusal'

import { NOT_RUN, runsSite } from '../../account/runs-site.ts'
import { changedFields } from '../../changed-fields.ts'
import type { Context } from '../../context.ts'
import { recordChange } from '../../record-change.ts'
import { isTopicReferred, lockTopic } from './lock-topic.ts'
import { refuseTaken } from './refuse-taken.ts'
import { topicSchema } from './schemas.ts'

/**
 * Changes a topic, or ends it by its last day. Once copy is filed under it its address stays, since
 * readers and other sites know it. `renamed` says that what search keeps of its stories is out of date.
 */
export async function changeTopic(
  ctx: Context,
  input: { topicId: number; seen: unknown; values: unknown },
): Promise<{ topicId: number; renamed: boolean }> {
  const parsed = topicSchema.safeParse(input.values)
  if (!parsed.success) {
    throw new Refusal('invalid-input', '请改正标出的地方', z.flattenError(parsed.error).fieldErrors)
  }
  if (!runsSite(ctx.actor)) throw new Refusal('forbidden', NOT_RUN)
  const { topicId } = input
  const seen = z.object(topicSchema.shape).partial().safeParse(input.seen).data ?? {}
  return ctx.db.transaction(async (tx) => {
    const before = await lockTopic(tx, topicId)
    const changed = changedFields(before, { seen, wanted: parsed.data })
    const after = { ...before, ...changed }
    if (after.startsOn && after.endsOn && after.endsOn < after.startsOn) {
      throw new Refusal('invalid-input', '结束不能早于开始', { endsOn: ['结束不能早于开始'] })
    }
    if (changed.slug !== undefined && (await isTopicReferred(tx, topicId))) {
      const reason = '已经有稿件用它，网址名不能再改'
      throw new Refusal('conflict', reason, { slug: [reason] })
    }
    await refuseTaken(tx, after, topicId)
    if (Object.keys(changed).length > 0) {
      await tx.update(topics).set(changed).where(eq(topics.id, topicId))
    }
    const change = { subject: 'topic', key: topicId, name: after.name, deed: 'change' } as const
    await recordChange(tx, ctx, { ...change, before, after })
    return { topicId, renamed: changed.name !== undefined }
  })
}
