import { and, eq } from 'drizzle-orm'

import type { Transaction } from '#db/client'
import { articles } from '#db/schema/articles'
import { PROMISE_END_LABELS } from '#lib/promise-labels'
import { Refusal } from '#lib/refusal'

import { listHolders } from '../account/list-actors.ts'
import type { Context } from '../context.ts'
import { withinDivision } from '../division/within-division.ts'
import { promiseMove, type MovedPromise } from './promise-move.ts'
import { reportSchema } from './schemas.ts'

/** The unit's signer, or an officer from paper, says how a promise ended; an officer confirms it. */
export function reportPromise(ctx: Context, input: unknown): Promise<MovedPromise> {
  const asked = { move: 'report', schema: reportSchema } as const
  return promiseMove(ctx, input, asked, async (tx, promise, reported, today) => {
    const { divisionCode, resultClass } = promise
    const { end, words, articleId } = reported
    if (end === 'raised' && resultClass !== 'A') {
      const issue = '要先有签发的 A 类答复，才能转为 A 类'
      throw new Refusal('invalid-input', issue, { end: [issue] })
    }
    if (articleId !== null) await requireLive(tx, { articleId, divisionCode })
    const officers = await listHolders(tx, { role: 'officer', divisionCode, now: ctx.now })
    return {
      set: {
        reported: end,
        reportedBy: ctx.actor.accountId,
        reportedOn: today,
        reportWords: words || null,
        proofArticleId: articleId,
      },
      accountIds: officers.map(({ accountId }) => accountId),
      reason: [PROMISE_END_LABELS[end], words].filter(Boolean).join('，'),
    }
  })
}

/** A proof is a live article of the division. */
async function requireLive(
  tx: Transaction,
  { articleId, divisionCode }: { articleId: number; divisionCode: string },
): Promise<void> {
  const [article] = await tx
    .select({ id: articles.id })
    .from(articles)
    .where(
      and(
        eq(articles.id, articleId),
        eq(articles.state, 'live'),
        withinDivision(articles.divisionCode, divisionCode),
      ),
    )
    .for('share')
  if (article) return
  const issue = '要选这个地区已经发布的报道'
  throw new Refusal('invalid-input', issue, { articleId: [issue] })
}
