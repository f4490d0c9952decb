import { consultationAgreements } from '#db/schema/matter/consultation-steps'

import type { Context } from '../context.ts'
import { consultationMove, type MovedConsultation } from './consultation-move.ts'
import { agreementSchema } from './schemas.ts'

/** Puts down what those who talked agreed on; there may be several. */
export function writeAgreement(ctx: Context, input: unknown): Promise<MovedConsultation> {
  const asked = { move: 'conclude', command: 'write-agreement', schema: agreementSchema } as const
  return consultationMove(ctx, input, asked, async (tx, { matterId }, { doneOn, text }, at) => {
    const row = { matterId, agreedOn: doneOn, text, createdAt: at }
    await tx.insert(consultationAgreements).values(row)
    return { doneOn }
  })
}
