import { Refusal } from '#lib/refusal'

import type { Context } from '../../context.ts'
import { hasOpenEdition } from '../../edition/has-open-edition.ts'
import { moveEdition, type MovedEdition } from '../../edition/move-edition.ts'
import { requireReason } from '../../edition/require-reason.ts'
import { reviewMove, type MoveInput } from '../../edition/review-move.ts'

/** Takes a spiked edition back to where it was. */
export async function unspikeEdition(
  ctx: Context,
  input: MoveInput & { reason: string },
): Promise<MovedEdition> {
  const reason = requireReason(input.reason, 'unspike')
  return reviewMove(ctx, 'unspike', input, async (tx, edition, levels) => {
    if (await hasOpenEdition(tx, edition.articleId)) {
      throw new Refusal('conflict', '这篇文章已有另一稿在办，不能恢复这一稿')
    }
    return moveEdition(ctx, tx, edition, 'unspike', { levels, reason })
  })
}
