import type { Context } from '../context.ts'
import { intakeMove, type MovedIntake } from './intake-move.ts'
import { declineSchema } from './schemas.ts'

/** Does not take it up: for a reason of the closed list, and with words that its sender reads. */
export function declineIntake(ctx: Context, input: unknown): Promise<MovedIntake> {
  return intakeMove(
    ctx,
    input,
    { move: 'decline', schema: declineSchema },
    ({ reason, reply }) => ({
      reason,
      reply,
    }),
  )
}
