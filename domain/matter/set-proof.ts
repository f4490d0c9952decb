import { and, eq } from 'drizzle-orm'

import type { Transaction } from '#db/client'
import type { MatterStep } from '#db/matter-states'
import { proofs } from '#db/schema/matter/proofs'
import { Refusal } from '#lib/refusal'

interface Asked {
  /** A matter, or a step of the figures of a session. */
  target: { matterId: number } | { sessionId: number; step: MatterStep }
  articleId: number
  isLinked: boolean
}

/** Makes an article a proof, or none any more; throws where it is so already. */
export async function setProof(
  tx: Transaction,
  { target, articleId, isLinked }: Asked,
  { accountId, at }: { accountId: number; at: Date },
): Promise<void> {
  if (isLinked) {
    const added = await tx
      .insert(proofs)
      .values({ ...target, articleId, accountId, createdAt: at })
      .onConflictDoNothing()
      .returning({ id: proofs.id })
    if (added.length === 0) throw new Refusal('conflict', '这篇报道已经接上了')
    return
  }
  const ofTarget =
    'matterId' in target
      ? eq(proofs.matterId, target.matterId)
      : and(eq(proofs.sessionId, target.sessionId), eq(proofs.step, target.step))
  const removed = await tx
    .delete(proofs)
    .where(and(ofTarget, eq(proofs.articleId, articleId)))
    .returning({ id: proofs.id })
  if (removed.length === 0) throw new Refusal('conflict', '这篇报道没有接着，请刷新页面')
}
