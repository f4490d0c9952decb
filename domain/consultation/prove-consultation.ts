import { and, eq } from 'drizzle-orm'
import type { z } from 'zod'

import { proofs } from '#db/schema/matter/proofs'
import { Refusal } from '#lib/refusal'

import type { Context } from '../context.ts'
import { lockArticle, requireLive } from '../matter/require-live.ts'
import { consultationMove, type MovedConsultation } from './consultation-move.ts'
import { proofSchema } from './schemas.ts'

type Proof = z.output<typeof proofSchema>

/** Says that a published article of the division proves a topic, or that it does not any more. */
export function proveConsultation(ctx: Context, input: unknown): Promise<MovedConsultation> {
  const asked = {
    move: ({ isLinked }: Proof) => (isLinked ? ('link' as const) : ('unlink' as const)),
    command: 'prove-consultation',
    schema: proofSchema,
    // A publication has its article before the topics that it proves.
    lockFirst: lockArticle,
  }
  return consultationMove(ctx, input, asked, async (tx, consultation, proof, at) => {
    const { articleId, isLinked } = proof
    const { matterId } = consultation
    const { accountId } = ctx.actor
    if (isLinked) {
      await requireLive(tx, { ...consultation, articleId })
      const added = await tx
        .insert(proofs)
        .values({ matterId, articleId, accountId, createdAt: at })
        .onConflictDoNothing()
        .returning({ id: proofs.id })
      if (added.length === 0) throw new Refusal('conflict', '这篇报道已经接上了')
    } else {
      const removed = await tx
        .delete(proofs)
        .where(and(eq(proofs.matterId, matterId), eq(proofs.articleId, articleId)))
        .returning({ id: proofs.id })
      if (removed.length === 0) throw new Refusal('conflict', '这篇报道没有接着，请刷新页面')
    }
    return { shown: { articleId } }
  })
}
