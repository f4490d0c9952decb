import type { Context } from '../context.ts'
import { consultationMove, type MovedConsultation } from './consultation-move.ts'
import { reportSchema } from './schemas.ts'

/** The agreements of a topic went to who decides about them. */
export function reportAgreements(ctx: Context, input: unknown): Promise<MovedConsultation> {
  const asked = { move: 'report', command: 'report-agreements', schema: reportSchema } as const
  return consultationMove(ctx, input, asked, async (_tx, _consultation, { doneOn }) => ({ doneOn }))
}
