import type { Context } from '../context.ts'
import { assignmentMove } from './assignment-move.ts'
import { decideAnswer } from './decide-answer.ts'
import type { Moved } from './handling-move.ts'
import { reasonSchema } from './schemas.ts'

/** A signer sends a draft back with what is to be changed. */
export function sendBackAnswer(ctx: Context, input: unknown): Promise<Moved> {
  const asked = { move: 'send-back', command: 'send-back-answer', schema: reasonSchema } as const
  return assignmentMove(ctx, input, asked, async (tx, { assignmentId }, { reason }) => {
    const { draftedBy } = await decideAnswer(tx, ctx, { assignmentId, isSigned: false })
    return {
      reason,
      calls: [{ event: 'assignment.send-back', accountIds: [draftedBy], assignmentId }],
    }
  })
}
