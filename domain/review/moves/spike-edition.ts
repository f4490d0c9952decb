import type { Context } from '../../context.ts'
import { moveEdition, type MovedEdition } from '../../edition/move-edition.ts'
import { requireReason } from '../../edition/require-reason.ts'
import { reviewMove, type MoveInput } from '../../edition/review-move.ts'

/**
 * Decides that an edition is not to be used: an author their own draft, an editor what they review, a final editor
 * also a correction or update that was left lying.
 */
export async function spikeEdition(
  ctx: Context,
  input: MoveInput & { reason: string },
): Promise<MovedEdition> {
  const reason = requireReason(input.reason, 'spike')
  return reviewMove(ctx, 'spike', input, (tx, edition, levels) =>
    moveEdition(ctx, tx, edition, 'spike', { levels, reason }),
  )
}
