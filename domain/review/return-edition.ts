import type { Context } from '../context.ts'
import { moveEdition, type MovedEdition } from './move-edition.ts'
import { requireReason } from './require-words.ts'
import { reviewMove, type MoveInput } from './review-move.ts'

/** Sends copy back to its author with a reason that everybody on it sees. */
export async function returnEdition(
  ctx: Context,
  input: MoveInput & { reason: string },
): Promise<MovedEdition> {
  const reason = requireReason(input.reason, '退回')
  return reviewMove(ctx, 'return', input, (tx, edition, levels) =>
    moveEdition(ctx, tx, edition, 'return', { levels, reason }),
  )
}
