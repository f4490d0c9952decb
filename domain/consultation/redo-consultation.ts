import { listUnitHolders } from '../account/list-actors.ts'
import type { Context } from '../context.ts'
import { consultationMove, type MovedConsultation } from './consultation-move.ts'
import { redoSchema } from './schemas.ts'

/** Takes back that a topic was handled, until residents have judged it: its unit has it again, until the same day. */
export function redoConsultation(ctx: Context, input: unknown): Promise<MovedConsultation> {
  const asked = { move: 'redo', command: 'redo-consultation', schema: redoSchema } as const
  return consultationMove(ctx, input, asked, async (tx, { unitId }, { reason }) => ({
    reason,
    named: unitId === null ? [] : await listUnitHolders(tx, { unitId, now: ctx.now }),
  }))
}
