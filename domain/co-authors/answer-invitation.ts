import { and, eq, isNull } from 'drizzle-orm'

import type { Transaction } from '#db/client'
import { coAuthors } from '#db/schema/co-authors'
import { outbox } from '#db/schema/outbox'
import { editionParticipants } from '#db/schema/edition-participants'
import { Refusal } from '#lib/refusal'

import type { Context } from '../context.ts'
import { authorize } from '../edition/authorize.ts'
import { lockEdition, type LoadedEdition } from '../edition/load-edition.ts'
import { requestOnce } from '../request-once.ts'
import { addCredits } from './add-credits.ts'

/**
 * Accepts or declines an invitation to write together. Acceptance makes them a participant, so that this person can
 * never approve it, and on wish a name on the byline.
 */
export async function answerInvitation(
  ctx: Context,
  input: { editionId: number; accept: boolean; credit: boolean; requestKey: string },
): Promise<{ editionId: number; accepted: boolean }> {
  const { editionId, accept, requestKey } = input
  const { accountId } = ctx.actor
  const command = `answer-invitation:${editionId}`
  return requestOnce(ctx, { requestKey, command }, async (tx) => {
    const edition = await lockEdition(tx, editionId, ctx.now)
    authorize(ctx.actor, accept ? 'join' : 'read', edition)
    const answered = await tx
      .update(coAuthors)
      .set({ answer: accept ? 'accepted' : 'declined', answeredAt: ctx.now })
      .where(
        and(
          eq(coAuthors.editionId, editionId),
          eq(coAuthors.accountId, accountId),
          isNull(coAuthors.answer),
          isNull(coAuthors.endedAt),
        ),
      )
      .returning({ id: coAuthors.id })
    const [row] = answered
    if (!row) throw new Refusal('conflict', '没有要您回答的邀请：已经答过，或者作者收回了')
    if (accept) await join(ctx, tx, edition, input.credit)
    await tx.insert(outbox).values({
      event: accept ? 'co-author.accepted' : 'co-author.declined',
      payload: {
        editionId,
        articleId: edition.articleId,
        accountId,
        accountIds: [edition.authorId],
      },
      createdAt: ctx.now,
    })
    return { editionId, accepted: accept }
  })
}

async function join(
  ctx: Context,
  tx: Transaction,
  edition: LoadedEdition,
  credit: boolean,
): Promise<void> {
  const { accountId, displayName } = ctx.actor
  await tx
    .insert(editionParticipants)
    .values({ editionId: edition.id, accountId, level: 0 })
    .onConflictDoNothing()
  if (credit) await addCredits(ctx, tx, edition, [{ role: 'correspondent', name: displayName }])
}
