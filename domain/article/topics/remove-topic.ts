import { eq } from 'drizzle-orm'

import { topics } from '#db/schema/topics'
import { Refusal } from '#lib/refusal'

import { NOT_RUN, runsSite } from '../../account/runs-site.ts'
import type { Context } from '../../context.ts'
import { recordChange } from '../../record-change.ts'
import { isTopicReferred, lockTopic } from './lock-topic.ts'

/** Takes away a topic that nothing was ever filed under; any other one is only ended. */
export async function removeTopic(
  ctx: Context,
  { topicId }: { topicId: number },
): Promise<{ topicId: number }> {
  if (!runsSite(ctx.actor)) throw new Refusal('forbidden', NOT_RUN)
  return ctx.db.transaction(async (tx) => {
    const before = await lockTopic(tx, topicId)
    if (await isTopicReferred(tx, topicId)) {
      throw new Refusal('conflict', '有稿件用着它，不能删。填上结束的日子，它就不再收新稿')
    }
    await tx.delete(topics).where(eq(topics.id, topicId))
    const change = { subject: 'topic', key: topicId, name: before.name, deed: 'remove' } as const
    await recordChange(tx, ctx, { ...change, before })
    return { topicId }
  })
}
