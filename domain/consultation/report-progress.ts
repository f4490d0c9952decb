import type { Context } from '../context.ts'
import { consultationMove, type MovedConsultation } from './consultation-move.ts'
import { progressSchema } from './schemas.ts'

/** Puts down how far a unit is with a topic, as often as there is something to say: no lamp is lit, and its day goes on. */
export function reportProgress(ctx: Context, input: unknown): Promise<MovedConsultation> {
  const asked = {
    move: 'report-progress',
    command: 'report-progress',
    schema: progressSchema,
  } as const
  return consultationMove(ctx, input, asked, async (_tx, { enteredBy }, { doneOn, words }) => ({
    doneOn,
    reason: words,
    named: [enteredBy],
  }))
}
