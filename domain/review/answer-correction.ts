import { and, eq } from 'drizzle-orm'

import type { Transaction } from '#db/client'
import { articles } from '#db/schema/articles'
import { correctionRequests } from '#db/schema/correction-requests'
import { outbox } from '#db/schema/outbox'
import { Refusal } from '#lib/refusal'

import type { Context } from '../context.ts'
import { canCorrect } from './correction-policy.ts'

/** What was asked of which article, by whom. */
export interface AskedCorrection {
  id: number
  articleId: number
  askedBy: number
}

/** A request that is neither theirs nor of their division is to them as one that never was. */
export async function findRequest(
  { actor }: Context,
  tx: Transaction,
  requestId: number,
): Promise<AskedCorrection> {
  const { id, articleId, askedBy } = correctionRequests
  const [row] = await tx
    .select({ id, articleId, askedBy, divisionCode: articles.divisionCode })
    .from(correctionRequests)
    .innerJoin(articles, eq(articles.id, articleId))
    .where(eq(id, requestId))
  const isTheirs =
    row && (row.askedBy === actor.accountId || canCorrect(actor, row.divisionCode).allowed)
  if (!isTheirs) throw new Refusal('not-found', '没有这个更正申请')
  return row
}

/** Writes the answer once: whoever comes second is told. */
export async function answerCorrection(
  ctx: Context,
  tx: Transaction,
  { id, articleId, askedBy }: AskedCorrection,
  said: { state: 'accepted'; editionId: number } | { state: 'declined'; reason: string },
): Promise<void> {
  const written = await tx
    .update(correctionRequests)
    .set({ ...said, answeredBy: ctx.actor.accountId, answeredAt: ctx.now })
    .where(and(eq(correctionRequests.id, id), eq(correctionRequests.state, 'open')))
    .returning({ id: correctionRequests.id })
  if (written.length === 0) throw new Refusal('conflict', '这个申请已经有人答复了，请刷新页面')
  await tx.insert(outbox).values({
    event: `correction.${said.state}`,
    payload: {
      articleId,
      requestId: id,
      accountId: ctx.actor.accountId,
      accountIds: [askedBy],
      ...(said.state === 'declined' && { reason: said.reason }),
    },
    createdAt: ctx.now,
  })
}
