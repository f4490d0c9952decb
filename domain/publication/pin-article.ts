import type { Transaction } from '#db/client'
import { articlePins } from '#db/schema/article-pins'
import { outbox } from '#db/schema/outbox'
import { Refusal } from '#lib/refusal'

import { holds } from '../account/actor.ts'
import type { Context } from '../context.ts'
import { lockArticle } from '../edition/lock-article.ts'
import type { PublicChange } from '../edition/public-change.ts'
import { requestOnce } from '../request-once.ts'
import { changeOf, countPins, endPins, MAX_PINS } from './pins.ts'

const FARTHEST_DAYS = 30

/**
 * Puts a live article first on the home page and on the pages of its regions until a time, at which it
 * ends by itself. One that is pinned already gets the new time; both are in its history.
 */
export async function pinArticle(
  ctx: Context,
  input: { articleId: number; until: Date; requestKey: string },
): Promise<PublicChange> {
  const { articleId, until, requestKey } = input
  const { now, actor } = ctx
  const ahead = until.getTime() - now.getTime()
  if (!(ahead > 0)) throw refusal('结束时间要在现在以后')
  if (ahead > FARTHEST_DAYS * 86_400_000) throw refusal(`最多置顶 ${FARTHEST_DAYS} 天`)
  return requestOnce(ctx, { requestKey, command: `pin:${articleId}` }, async (tx) => {
    const article = await lockArticle(tx, articleId)
    if (!holds(actor, 'editor3', article.divisionCode)) {
      throw new Refusal('forbidden', '只有这个地区的终审编辑可以置顶')
    }
    if (article.state !== 'live') throw new Refusal('conflict', '这篇文章现在没有在网上，不能置顶')
    const { accountId } = actor
    await endPins(tx, articleId, { at: now, by: accountId })
    await refuseTooMany(tx)
    const pin = { articleId, pinnedBy: accountId, pinnedAt: now, until }
    await tx.insert(articlePins).values(pin)
    const change = changeOf(article)
    await tx.insert(outbox).values({
      event: 'article.pinned',
      payload: { articleId, accountId, until: until.toISOString(), change },
      createdAt: now,
    })
    return change
  })
}

async function refuseTooMany(tx: Transaction): Promise<void> {
  if ((await countPins(tx)) < MAX_PINS) return
  const message = `已有 ${MAX_PINS} 篇置顶，先取消一篇再置顶这一篇`
  throw new Refusal('limit-reached', message, { until: [message] })
}

const refusal = (message: string) => new Refusal('invalid-input', message, { until: [message] })
