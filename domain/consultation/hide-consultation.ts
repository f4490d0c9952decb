import type { Context } from '../context.ts'
import { consultationMove, type MovedConsultation } from './consultation-move.ts'
import { hideSchema } from './schemas.ts'

/** Takes a topic away from readers at once; a later publication brings it back only once it is reworded, else `showConsultation` does. */
export function hideConsultation(ctx: Context, input: unknown): Promise<MovedConsultation> {
  const asked = { move: 'hide', command: 'hide-consultation', schema: hideSchema } as const
  return consultationMove(ctx, input, asked, async (_tx, _consultation, { reason }) => ({
    matter: { publicity: 'hidden' },
    reason,
    shown: {},
  }))
}
