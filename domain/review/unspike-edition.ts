import { Refusal } from '#lib/refusal'

import type { Context } from '../context.ts'
import { hasOpenEdition } from './has-open-edition.ts'
import { moveEdition, type MovedEdition } from './move-edition.ts'
import { requireReason } from './require-words.ts'
import { reviewMove, type MoveInput } from './review-move.ts'

/** Takes spiked copy back to where it was. */
export async function unspikeEdition(
  ctx: Context,
  input: MoveInput & { reason: string },
): Promise<MovedEdition> {
  const reason = requireReason(input.reason, '恢复采用')
  return reviewMove(ctx, 'unspike', input, async (tx, edition, levels) => {
    if (await hasOpenEdition(tx, edition.articleId)) {
      throw new Refusal('conflict', '这篇文章已有另一稿在办，不能恢复这一稿')
    }
    return moveEdition(ctx, tx, edition, 'unspike', { levels, reason })
  })
}
