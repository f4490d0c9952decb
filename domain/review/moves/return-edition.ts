import type { Context } from '../../context.ts'
import { moveEdition, type MovedEdition } from '../../edition/move-edition.ts'
import { requireReason } from '../../edition/require-reason.ts'
import { reviewMove, type MoveInput } from '../../edition/review-move.ts'

/** Sends an edition back to its author with a reason that everybody on it sees. */
export async function returnEdition(
  ctx: Context,
  input: MoveInput & { reason: string },
): Promise<MovedEdition> {
  const reason = requireReason(input.reason, 'return')
  return reviewMove(ctx, 'return', input, (tx, edition, levels) =>
    moveEdition(ctx, tx, edition, 'return', { levels, reason }),
  )
}
