import type { Context } from '../context.ts'
import { assignmentMove } from './assignment-move.ts'
import { decideAnswer } from './decide-answer.ts'
import type { Moved } from './handling-move.ts'
import { peopleOf } from './load-matter.ts'
import { noSchema } from './schemas.ts'

/** A signer signs what another drafted: the unit has answered, and who moves the matter reads it. */
export function answerAssignment(ctx: Context, input: unknown): Promise<Moved> {
  const asked = { move: 'answer', command: 'answer-assignment', schema: noSchema } as const
  return assignmentMove(ctx, input, asked, async (tx, { assignmentId, matter }, _, today) => {
    const { resultClass, draftedBy } = await decideAnswer(tx, ctx, {
      assignmentId,
      isSigned: true,
    })
    return {
      set: { answeredOn: today, resultClass },
      calls: [
        { event: 'assignment.answer', accountIds: [draftedBy], assignmentId },
        { event: 'matter.answer', accountIds: peopleOf(matter) },
      ],
    }
  })
}
