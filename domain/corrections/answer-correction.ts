import { and, eq } from 'drizzle-orm'

import type { Transaction } from '#db/client'
import { articles } from '#db/schema/articles'
import { correctionRequests } from '#db/schema/correction-requests'
import { outbox } from '#db/schema/outbox'
import { Refusal } from '#lib/refusal'

import type { Context } from '../context.ts'
import { canCorrect } from './policy.ts'

/** What was asked of which article, by whom. */
export interface AskedCorrection {
  id: number
  articleId: number
  requestedBy: number
}

/** A request that is neither theirs nor of their division is to them as one that never was. */
export async function findRequest(
  { actor }: Context,
  tx: Transaction,
  requestId: number,
): Promise<AskedCorrection> {
  const { id, articleId, requestedBy } = correctionRequests
  const [row] = await tx
    .select({ id, articleId, requestedBy, divisionCode: articles.divisionCode })
    .from(correctionRequests)
    .innerJoin(articles, eq(articles.id, articleId))
    .where(eq(id, requestId))
  const isTheirs =
    row && (row.requestedBy === actor.accountId || canCorrect(actor, row.divisionCode).allowed)
  if (!isTheirs) throw new Refusal('not-found', '没有这个更正申请')
  return row
}

/** Writes the answer once: whoever comes second is refused. */
export async function answerCorrection(
  ctx: Context,
  tx: Transaction,
  { id, articleId, requestedBy }: AskedCorrection,
  answer: { state: 'accepted'; editionId: number } | { state: 'declined'; reason: string },
): Promise<void> {
  const written = await tx
    .update(correctionRequests)
    .set({ ...answer, answeredBy: ctx.actor.accountId, answeredAt: ctx.now })
    .where(and(eq(correctionRequests.id, id), eq(correctionRequests.state, 'open')))
    .returning({ id: correctionRequests.id })
  if (written.length === 0) throw new Refusal('conflict', '这个申请已经有人答复了，请刷新页面')
  await tx.insert(outbox).values({
    event: `correction.${answer.state}`,
    payload: {
      articleId,
      requestId: id,
      accountId: ctx.actor.accountId,
      accountIds: [requestedBy],
      ...(answer.state === 'declined' && { reason: answer.reason }),
    },
    createdAt: ctx.now,
  })
}
