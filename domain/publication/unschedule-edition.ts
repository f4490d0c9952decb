import type { Context } from '../context.ts'
import { moveEdition, type MovedEdition } from '../edition/move-edition.ts'
import { reviewMove, type MoveInput } from '../edition/review-move.ts'

/** Takes an edition off the calendar; it waits, approved, for another time. */
export function unscheduleEdition(ctx: Context, input: MoveInput): Promise<MovedEdition> {
  return reviewMove(ctx, 'unschedule', input, (tx, edition, levels) =>
    moveEdition(ctx, tx, edition, 'unschedule', { levels }),
  )
}
