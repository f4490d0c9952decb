import { consultationVisits } from '#db/schema/matter/consultation-steps'

import type { Context } from '../context.ts'
import { consultationMove, type MovedConsultation } from './consultation-move.ts'
import { visitSchema } from './schemas.ts'

/** Puts down a visit to the place: without one nobody talks the topic over. */
export function recordVisit(ctx: Context, input: unknown): Promise<MovedConsultation> {
  const asked = { move: 'visit', command: 'record-visit', schema: visitSchema } as const
  return consultationMove(ctx, input, asked, async (tx, { matterId }, { doneOn, ...visit }, at) => {
    const row = { matterId, visitedOn: doneOn, ...visit, createdAt: at }
    await tx.insert(consultationVisits).values(row)
    return { doneOn }
  })
}
