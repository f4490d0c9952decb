import type { Context } from '../../context.ts'
import { moveEdition, type MovedEdition } from '../../edition/move-edition.ts'
import { requireReason } from '../../edition/require-reason.ts'
import { reviewMove, type MoveInput } from '../../edition/review-move.ts'
import { refuseUnsaved } from '../copies/working-copy.ts'

/** Sends an edition back to its author with a reason that everybody on it sees. */
export async function returnEdition(
  ctx: Context,
  input: MoveInput & {
    reason: string
    /** The editor knows that what they changed and did not save stays behind. */
    leaveUnsaved?: boolean | undefined
  },
): Promise<MovedEdition> {
  const reason = requireReason(input.reason, 'return')
  return reviewMove(ctx, 'return', input, async (tx, edition, levels) => {
    const key = { editionId: edition.id, accountId: ctx.actor.accountId }
    await refuseUnsaved(tx, key, input.leaveUnsaved)
    return moveEdition(ctx, tx, edition, 'return', { levels, reason })
  })
}
