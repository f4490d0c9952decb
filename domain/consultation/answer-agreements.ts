import type { z } from 'zod'

import type { Context } from '../context.ts'
import { consultationMove, type MovedConsultation } from './consultation-move.ts'
import { answerSchema } from './schemas.ts'

type Answer = z.output<typeof answerSchema>

/** Puts down whether the agreements were adopted, in part or not at all, and why not. */
export function answerAgreements(ctx: Context, input: unknown): Promise<MovedConsultation> {
  const asked = {
    move: ({ adoption }: Answer) => (adoption === 'not' ? ('turn-down' as const) : 'adopt'),
    command: 'answer-agreements',
    schema: answerSchema,
  }
  return consultationMove(ctx, input, asked, async (_tx, consultation, answer) => {
    const { adoption, doneOn, reason } = answer
    return { set: { adoption }, doneOn, reason, named: [consultation.enteredBy] }
  })
}
