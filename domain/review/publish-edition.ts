import type { Context } from '../context.ts'
import { makeLive, type Published } from './make-live.ts'
import { requireApprovals } from './require-approvals.ts'
import { reviewMove, type MoveInput } from './review-move.ts'
import type { MovedEdition } from './move-edition.ts'
import type { PublicChange } from './public-change.ts'

/** Publishes what every level has approved, scheduled or not. */
export async function publishEdition(
  ctx: Context,
  input: MoveInput,
): Promise<MovedEdition & { change: PublicChange | null }> {
  let published: Published | null = null
  const moved = await reviewMove(ctx, 'publish', input, async (tx, edition, levels) => {
    await requireApprovals(tx, edition, levels)
    published = await makeLive(ctx, tx, edition, { move: 'publish', levels })
    return published
  })
  return { change: null, ...(published ?? moved) }
}
