import { outbox } from '#db/schema/outbox'
import { Refusal } from '#lib/refusal'

import { holds } from '../account/actor.ts'
import type { Context } from '../context.ts'
import { lockArticle } from '../edition/lock-article.ts'
import type { PublicChange } from '../edition/public-change.ts'
import { requestOnce } from '../request-once.ts'
import { changeOf, endPins } from './pins.ts'

/** Takes an article from the top before its time. */
export async function unpinArticle(
  ctx: Context,
  input: { articleId: number; requestKey: string },
): Promise<PublicChange> {
  const { articleId, requestKey } = input
  return requestOnce(ctx, { requestKey, command: `unpin:${articleId}` }, async (tx) => {
    const article = await lockArticle(tx, articleId)
    if (!holds(ctx.actor, 'editor3', article.divisionCode)) {
      throw new Refusal('forbidden', '只有这个地区的终审编辑可以取消置顶')
    }
    const { accountId } = ctx.actor
    if (!(await endPins(tx, articleId, { at: ctx.now, by: accountId }))) {
      throw new Refusal('conflict', '这篇文章没有置顶，或者刚刚已经结束了')
    }
    const change = changeOf(article)
    await tx.insert(outbox).values({
      event: 'article.unpinned',
      payload: { articleId, accountId, change },
      createdAt: ctx.now,
    })
    return change
  })
}
