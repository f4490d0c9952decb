import { and, eq } from 'drizzle-orm'

import { articles } from '#db/schema/articles'
import { outbox } from '#db/schema/outbox'
import { articleMoves } from '#db/schema/article-moves'
import type { ArticleMove, ArticleState, WithdrawReason } from '#db/states'
import { Refusal } from '#lib/refusal'
import { ARTICLE_MOVE_LABELS } from '#lib/labels'

import { holds } from '../account/actor.ts'
import { indexArticle } from '../catalogue/index-article.ts'
import type { Context } from '../context.ts'
import { lockArticle } from '../edition/lock-article.ts'
import type { PublicChange } from '../edition/public-change.ts'
import { listProvenDivisions } from '../proof/write-confirmed.ts'
import { requestOnce } from '../request-once.ts'
import { changeOf, endPins, renewPin } from './pins.ts'

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
 * history and outbox in one transaction. Returns what changed for readers.
 */
export async function articleMove(
  ctx: Context,
  move: ArticleMove,
  input: ArticleMoveInput,
  publicReason: { reason?: WithdrawReason; publicNote?: string } = {},
): Promise<PublicChange> {
  const { articleId, requestKey } = input
  const { from, to, event } = ARTICLE_STEPS[move]
  return requestOnce(ctx, { requestKey, command: `${move}:${articleId}` }, async (tx) => {
    const { divisionCode, topicId, state } = await lockArticle(tx, articleId)
    if (!holds(ctx.actor, 'editor3', divisionCode)) {
      throw new Refusal('forbidden', `只有这个地区的终审编辑可以${ARTICLE_MOVE_LABELS[move]}`)
    }
    const written = await tx
      .update(articles)
      .set({ state: to, updatedAt: ctx.now })
      .where(and(eq(articles.id, articleId), eq(articles.state, from)))
      .returning({ id: articles.id })
    if (written.length === 0) {
      throw new Refusal('conflict', `文章现在的状态不能${ARTICLE_MOVE_LABELS[move]}，请刷新页面`)
    }
    await indexArticle(tx, articleId)
    if (move === 'restore') await renewPin(tx, articleId, ctx.now)
    else await endPins(tx, articleId, { at: ctx.now, by: null })
    const { accountId } = ctx.actor
    await tx.insert(articleMoves).values({
      articleId,
      move,
      fromState: state,
      toState: to,
      accountId,
      createdAt: ctx.now,
      ...publicReason,
    })
    const own = changeOf({ id: articleId, divisionCode, topicId })
    const proven = await listProvenDivisions(tx, articleId)
    const change = { ...own, divisionCodes: [...new Set([...own.divisionCodes, ...proven])] }
    const payload = { articleId, accountId, change }
    await tx.insert(outbox).values({ event, payload, createdAt: ctx.now })
    return change
  })
}
