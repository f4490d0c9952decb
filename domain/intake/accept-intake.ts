import type { Context } from '../context.ts'
import { intakeMove, type MovedIntake } from './intake-move.ts'
import { acceptSchema } from './schemas.ts'

/** Takes up what was handed in, and says where it goes; its sender reads both. */
export function acceptIntake(ctx: Context, input: unknown): Promise<MovedIntake> {
  return intakeMove(
    ctx,
    input,
    { move: 'accept', schema: acceptSchema },
    ({ destination, reply }) => ({ destination, reply: reply === '' ? null : reply }),
  )
}
