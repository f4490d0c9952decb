import { and, eq } from 'drizzle-orm'

import type { Transaction } from '#db/client'
import { correctionRequests } from '#db/schema/correction-requests'
import { editions } from '#db/schema/editions'
import { outbox } from '#db/schema/outbox'
import { editionParticipants } from '#db/schema/edition-participants'
import { Refusal } from '#lib/refusal'
import { requireAllowed } from '#lib/verdict'

import type { Context } from '../context.ts'
import { lockArticle } from '../edition/lock-article.ts'
import { requireCorrectionText } from '../edition/require-reason.ts'
import { requestOnce } from '../request-once.ts'
import { canAskCorrection } from './policy.ts'

/** Says what is wrong in a live article; its editors decide what happens to it. */
export async function askCorrection(
  ctx: Context,
  input: { articleId: number; words: string; requestKey: string },
): Promise<{ requestId: number }> {
  const { articleId, requestKey } = input
  const words = requireCorrectionText(input.words)
  const request = { requestKey, command: `ask-correction:${articleId}` }
  return requestOnce(ctx, request, async (tx) => {
    const { state, divisionCode } = await lockArticle(tx, articleId)
    const writerIds = await listWriters(tx, articleId)
    requireAllowed(canAskCorrection(ctx.actor, { state, divisionCode, writerIds }))
    const { accountId } = ctx.actor
    const [row] = await tx
      .insert(correctionRequests)
      .values({ articleId, requestedBy: accountId, requestedAt: ctx.now, text: words })
      .onConflictDoNothing()
      .returning({ id: correctionRequests.id })
    if (!row) throw new Refusal('conflict', '您已经申请过，编辑还没有答复')
    await tx.insert(outbox).values({
      event: 'correction.asked',
      payload: { articleId, requestId: row.id, accountId, quote: words },
      createdAt: ctx.now,
    })
    return { requestId: row.id }
  })
}

/** Everybody who wrote or handed in an edition of the article, co-authors by their hand on it. */
async function listWriters(tx: Transaction, articleId: number): Promise<number[]> {
  const rows = await tx
    .select({ accountId: editionParticipants.accountId })
    .from(editionParticipants)
    .innerJoin(editions, eq(editions.id, editionParticipants.editionId))
    .where(and(eq(editions.articleId, articleId), eq(editionParticipants.level, 0)))
  return rows.map(({ accountId }) => accountId)
}
