import { and, eq } from 'drizzle-orm'

import { articles } from '#db/schema/articles'
import { outbox } from '#db/schema/outbox'
import { articleMoves } from '#db/schema/review'
import type { ArticleMove, ArticleState, WithdrawReason } from '#db/states'
import { Refusal } from '#lib/refusal'
import { ARTICLE_MOVE_WORDS } from '#lib/words'

import { holds } from '../account/actor.ts'
import { indexArticle } from '../catalogue/index-article.ts'
import type { Context } from '../context.ts'
import { requestOnce } from '../request-once.ts'
import { lockArticle } from './lock-article.ts'
import { changeOf, endPins } from './pins.ts'
import type { PublicChange } from './public-change.ts'

interface ArticleStep {
  from: ArticleState
  to: ArticleState
  event: string
}

/** What a final editor can do to what readers see. Removed is the end: nothing leads out of it. */
const ARTICLE_STEPS: Record<ArticleMove, ArticleStep> = {
  withdraw: { from: 'live', to: 'withdrawn', event: 'article.withdrawn' },
  restore: { from: 'withdrawn', to: 'live', event: 'article.restored' },
  remove: { from: 'withdrawn', to: 'removed', event: 'article.removed' },
}

export interface ArticleMoveInput {
  articleId: number
  requestKey: string
}

/**
 * Takes an article out of sight, back into it, or away for good: lock, policy, conditional write,
 * history and outbox in one transaction. Gives what readers see otherwise now.
 */
export async function articleMove(
  ctx: Context,
  move: ArticleMove,
  input: ArticleMoveInput,
  told: { reason?: WithdrawReason; publicNote?: string } = {},
): Promise<PublicChange | null> {
  const { articleId, requestKey } = input
  const { from, to, event } = ARTICLE_STEPS[move]
  let change: PublicChange | null = null
  await requestOnce(ctx, { requestKey, command: `${move}:${articleId}` }, async (tx) => {
    const { divisionCode, topicId, state } = await lockArticle(tx, articleId)
    if (!holds(ctx.actor, 'editor3', divisionCode)) {
      throw new Refusal('forbidden', `只有这个地区的终审编辑可以${ARTICLE_MOVE_WORDS[move]}`)
    }
    const written = await tx
      .update(articles)
      .set({ state: to, updatedAt: ctx.now })
      .where(and(eq(articles.id, articleId), eq(articles.state, from)))
      .returning({ id: articles.id })
    if (written.length === 0) {
      throw new Refusal('conflict', `文章现在的状态不能${ARTICLE_MOVE_WORDS[move]}，请刷新页面`)
    }
    await indexArticle(tx, articleId)
    await endPins(tx, articleId, { at: ctx.now, by: null })
    const { accountId } = ctx.actor
    await tx.insert(articleMoves).values({
      articleId,
      move,
      fromState: state,
      toState: to,
      accountId,
      createdAt: ctx.now,
      ...told,
    })
    change = changeOf({ id: articleId, divisionCode, topicId })
    const payload = { articleId, accountId, change }
    await tx.insert(outbox).values({ event, payload, createdAt: ctx.now })
    return articleId
  })
  return change
}
