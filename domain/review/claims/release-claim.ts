import { and, eq } from 'drizzle-orm'

import { editions } from '#db/schema/editions'
import { transitions } from '#db/schema/transitions'

import type { Context } from '../../context.ts'
import { authorize } from '../../edition/authorize.ts'
import { lockEdition } from '../../edition/load-edition.ts'

/** Returns a claimed edition to the queue. */
export function releaseClaim(
  ctx: Context,
  input: { editionId: number },
): Promise<{ editionId: number }> {
  const { editionId } = input
  return ctx.db.transaction(async (tx) => {
    const edition = await lockEdition(tx, editionId, ctx.now)
    authorize(ctx.actor, 'release', edition)
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
