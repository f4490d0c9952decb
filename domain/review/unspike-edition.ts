import { and, eq, notInArray } from 'drizzle-orm'

import type { Transaction } from '#db/client'
import { editions } from '#db/schema/editions'
import { CLOSED_EDITION_STATES } from '#db/states'
import { Refusal } from '#lib/refusal'

import type { Context } from '../context.ts'
import { moveEdition, type MovedEdition } from './move-edition.ts'
import { requireReason } from './require-reason.ts'
import { reviewMove, type MoveInput } from './review-move.ts'

/** Takes spiked copy back to where it was. */
export async function unspikeEdition(
  ctx: Context,
  input: MoveInput & { reason: string },
): Promise<MovedEdition> {
  const reason = requireReason(input.reason, '恢复采用')
  return reviewMove(ctx, 'unspike', input, async (tx, edition, levels) => {
    await refuseSecondOpen(tx, edition.articleId)
    return moveEdition(ctx, tx, edition, 'unspike', { levels, reason })
  })
}

/** Said in words before the unique index would say it. The article is locked by the caller. */
async function refuseSecondOpen(tx: Transaction, articleId: number): Promise<void> {
  const [open] = await tx
    .select({ id: editions.id })
    .from(editions)
    .where(
      and(
        eq(editions.articleId, articleId),
        notInArray(editions.state, [...CLOSED_EDITION_STATES]),
      ),
    )
  if (open) throw new Refusal('conflict', '这篇文章已有另一稿在办，不能恢复这一稿')
}
