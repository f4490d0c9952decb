import { consultationVerdicts } from '#db/schema/matter/consultation-steps'

import type { Context } from '../context.ts'
import { consultationMove, type MovedConsultation } from './consultation-move.ts'
import { verdictSchema } from './schemas.ts'

/** Puts down how many residents were satisfied with the result. */
export function judgeConsultation(ctx: Context, input: unknown): Promise<MovedConsultation> {
  const asked = { move: 'judge', command: 'judge-consultation', schema: verdictSchema } as const
  return consultationMove(
    ctx,
    input,
    asked,
    async (tx, { matterId }, { doneOn, ...counts }, at) => {
      const row = { matterId, judgedOn: doneOn, ...counts, createdAt: at }
      await tx.insert(consultationVerdicts).values(row)
      return { doneOn }
    },
  )
}
