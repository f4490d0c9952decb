import type { z } from 'zod'

import type { Context } from '../context.ts'
import { lockArticle, requireLive } from '../matter/require-live.ts'
import { setProof } from '../matter/set-proof.ts'
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
    if (isLinked) await requireLive(tx, { ...consultation, articleId })
    const { accountId } = ctx.actor
    await setProof(tx, { target: { matterId }, articleId, isLinked }, { accountId, at })
    return { shown: { articleId } }
  })
}
