import type { Context } from '../context.ts'
import { reviewMove, type MoveInput } from '../edition/review-move.ts'
import { makeLive, type Published } from './make-live.ts'
import { requireApprovals } from './require-approvals.ts'

/** Publishes what every level has approved, scheduled or not. */
export function publishEdition(ctx: Context, input: MoveInput): Promise<Published> {
  return reviewMove(ctx, 'publish', input, async (tx, edition, levels) => {
    await requireApprovals(tx, edition, levels)
    return makeLive(ctx, tx, edition, { move: 'publish', levels })
  })
}
