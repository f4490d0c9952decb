import { consultationTalks } from '#db/schema/matter/consultation-steps'

import type { Context } from '../context.ts'
import { consultationMove, type MovedConsultation } from './consultation-move.ts'
import { talkSchema } from './schemas.ts'

/** Puts down a talk, with its form and how many of each were there. */
export function recordTalk(ctx: Context, input: unknown): Promise<MovedConsultation> {
  const asked = { move: 'talk', command: 'record-talk', schema: talkSchema } as const
  return consultationMove(ctx, input, asked, async (tx, { matterId }, { doneOn, ...talk }, at) => {
    await tx.insert(consultationTalks).values({ matterId, heldOn: doneOn, ...talk, createdAt: at })
    return { doneOn }
  })
}
