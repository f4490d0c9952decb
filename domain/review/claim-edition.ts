import { and, eq, isNull, lte, or } from 'drizzle-orm'

import { editions } from '#db/schema/editions'
import { transitions } from '#db/schema/review'
import { Refusal } from '#lib/refusal'

import type { Context } from '../context.ts'
import { lockEdition } from './load-edition.ts'
import { can } from './policy.ts'

const CLAIM_MINUTES = 30

/** Takes an edition to review for half an hour, or longer when it is the actor's already. */
export function claimEdition(
  ctx: Context,
  input: { editionId: number },
): Promise<{ editionId: number; expiresAt: Date }> {
  const { editionId } = input
  return ctx.db.transaction(async (tx) => {
    const edition = await lockEdition(tx, editionId, ctx.now)
    const { accountId } = ctx.actor
    if (!can(ctx.actor, 'read', edition).allowed) throw new Refusal('not-found', '没有这篇稿件')
    const verdict = can(ctx.actor, 'claim', edition)
    if (!verdict.allowed) throw new Refusal('forbidden', verdict.reason)
    const expiresAt = new Date(ctx.now.getTime() + CLAIM_MINUTES * 60_000)
    const free = or(
      isNull(editions.claimedBy),
      eq(editions.claimedBy, accountId),
      lte(editions.claimExpiresAt, ctx.now),
    )
    const written = await tx
      .update(editions)
      .set({ claimedBy: accountId, claimExpiresAt: expiresAt })
      .where(and(eq(editions.id, editionId), eq(editions.state, edition.state), free))
      .returning({ id: editions.id })
    if (written.length === 0) throw new Refusal('conflict', '刚刚被别的编辑认领了')
    if (edition.claimantId !== accountId) {
      const { state } = edition
      await tx.insert(transitions).values({
        editionId,
        move: 'claim' as const,
        fromState: state,
        toState: state,
        accountId,
        revisionId: edition.currentRevisionId,
        createdAt: ctx.now,
      })
    }
    return { editionId, expiresAt }
  })
}
