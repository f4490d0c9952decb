import { and, eq } from 'drizzle-orm'

import type { Transaction } from '#db/client'
import { correctionRequests } from '#db/schema/correction-requests'
import { editions } from '#db/schema/editions'
import { outbox } from '#db/schema/outbox'
import { editionHands } from '#db/schema/review'
import { Refusal } from '#lib/refusal'

import type { Context } from '../context.ts'
import { requestOnce } from '../request-once.ts'
import { canAskCorrection } from './correction-policy.ts'
import { lockArticle } from './lock-article.ts'
import { requireCorrectionWords } from './require-words.ts'

/** Says what is wrong in a live article; its editors decide what becomes of it. */
export async function askCorrection(
  ctx: Context,
  input: { articleId: number; words: string; requestKey: string },
): Promise<{ requestId: number }> {
  const { articleId, requestKey } = input
  const words = requireCorrectionWords(input.words)
  const request = { requestKey, command: `ask-correction:${articleId}` }
  const { resultId } = await requestOnce(ctx, request, async (tx) => {
    const { state, divisionCode } = await lockArticle(tx, articleId)
    const writerIds = await listWriters(tx, articleId)
    const verdict = canAskCorrection(ctx.actor, { state, divisionCode, writerIds })
    if (!verdict.allowed) throw new Refusal('forbidden', verdict.reason)
    const { accountId } = ctx.actor
    const [row] = await tx
      .insert(correctionRequests)
      .values({ articleId, askedBy: accountId, askedAt: ctx.now, words })
      .onConflictDoNothing()
      .returning({ id: correctionRequests.id })
    if (!row) throw new Refusal('conflict', '您已经申请过，编辑还没有答复')
    await tx.insert(outbox).values({
      event: 'correction.asked',
      payload: { articleId, requestId: row.id, accountId, quote: words },
      createdAt: ctx.now,
    })
    return row.id
  })
  return { requestId: resultId }
}

/** Everybody who wrote or handed in an edition of the article, co-authors by their hand on it. */
async function listWriters(tx: Transaction, articleId: number): Promise<number[]> {
  const rows = await tx
    .select({ accountId: editionHands.accountId })
    .from(editionHands)
    .innerJoin(editions, eq(editions.id, editionHands.editionId))
    .where(and(eq(editions.articleId, articleId), eq(editionHands.level, 0)))
  return rows.map(({ accountId }) => accountId)
}
