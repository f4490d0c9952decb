import type { Context } from '../context.ts'
import type { MovedEdition } from '../edition/move-edition.ts'
import { reviewMove, type MoveInput } from '../edition/review-move.ts'
import { requireAhead, setPublicationTime } from './set-publication-time.ts'

/** Sets the time at which an approved edition goes live, or another time. Its revision cannot change until then. */
export async function scheduleEdition(
  ctx: Context,
  input: MoveInput & { publishAt: Date },
): Promise<MovedEdition> {
  const { publishAt } = input
  requireAhead(publishAt, ctx.now)
  return reviewMove(ctx, 'schedule', input, (tx, edition, levels) =>
    setPublicationTime(ctx, tx, edition, { publishAt, levels }),
  )
}
