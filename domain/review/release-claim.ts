import { and, eq } from 'drizzle-orm'

import { editions } from '#db/schema/editions'
import { transitions } from '#db/schema/review'
import { Refusal } from '#lib/refusal'

import type { Context } from '../context.ts'
import { lockEdition } from './load-edition.ts'
import { can } from './policy.ts'

/** Gives a claimed edition back to the queue. */
export function releaseClaim(
  ctx: Context,
  input: { editionId: number },
): Promise<{ editionId: number }> {
  const { editionId } = input
  return ctx.db.transaction(async (tx) => {
    const edition = await lockEdition(tx, editionId, ctx.now)
    if (!can(ctx.actor, 'read', edition).allowed) throw new Refusal('not-found', '没有这篇稿件')
    const verdict = can(ctx.actor, 'release', edition)
    if (!verdict.allowed) throw new Refusal('forbidden', verdict.reason)
    const { accountId } = ctx.actor
    await tx
      .update(editions)
      .set({ claimedBy: null, claimExpiresAt: null })
      .where(and(eq(editions.id, editionId), eq(editions.claimedBy, accountId)))
    const { state } = edition
    await tx.insert(transitions).values({
      editionId,
      move: 'release' as const,
      fromState: state,
      toState: state,
      accountId,
      revisionId: edition.currentRevisionId,
      createdAt: ctx.now,
    })
    return { editionId }
  })
}
