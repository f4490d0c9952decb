import type { Context } from '../context.ts'
import { moveEdition, type MovedEdition } from './move-edition.ts'
import { requireReason } from './require-words.ts'
import { reviewMove, type MoveInput } from './review-move.ts'

/**
 * Decides that copy is not to be used: an author his own draft, an editor what he reviews, a final editor
 * also a correction or update that was left lying.
 */
export async function spikeEdition(
  ctx: Context,
  input: MoveInput & { reason: string },
): Promise<MovedEdition> {
  const reason = requireReason(input.reason, '不采用')
  return reviewMove(ctx, 'spike', input, (tx, edition, levels) =>
    moveEdition(ctx, tx, edition, 'spike', { levels, reason }),
  )
}
