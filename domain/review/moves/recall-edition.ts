import type { Context } from '../../context.ts'
import { moveEdition, type MovedEdition } from '../../edition/move-edition.ts'
import { reviewMove, type MoveInput } from '../../edition/review-move.ts'

/** Takes a submission back to draft, while no editor has claimed it. */
export function recallEdition(ctx: Context, input: MoveInput): Promise<MovedEdition> {
  return reviewMove(ctx, 'recall', input, (tx, edition, levels) =>
    moveEdition(ctx, tx, edition, 'recall', { levels }),
  )
}
