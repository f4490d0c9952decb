import type { Transaction } from '#db/client'
import type { ReviewLevel } from '#db/states'
import { Refusal } from '#lib/refusal'

import type { Context } from '../context.ts'
import { requestOnce } from '../request-once.ts'
import { loadEdition, lockEdition, type LoadedEdition } from './load-edition.ts'
import type { MovedEdition } from './move-edition.ts'
import { can, type ReviewAction } from './policy.ts'
import { refuseStale } from './refuse-stale.ts'
import { getReviewLevels } from './review-levels.ts'
import { unreadable } from './unreadable.ts'

export interface MoveInput {
  editionId: number
  /** The version of the edition the person saw. */
  lockVersion: number
  /** Kept with the move, so that one click moves once. */
  requestKey: string
}

/**
 * The recipe every move shares: lock, refuse who may not and what is stale, then do the move's own
 * work in the same transaction. A repeated request answers with the edition as it stands.
 */
export async function reviewMove(
  ctx: Context,
  action: ReviewAction,
  input: MoveInput,
  work: (tx: Transaction, edition: LoadedEdition, levels: ReviewLevel) => Promise<MovedEdition>,
): Promise<MovedEdition> {
  const { editionId, requestKey } = input
  let moved: MovedEdition | null = null
  await requestOnce(ctx, { requestKey, command: `${action}:${editionId}` }, async (tx) => {
    const edition = await lockEdition(tx, editionId, ctx.now)
    if (!can(ctx.actor, 'read', edition).allowed) throw unreadable(ctx.actor, edition)
    await refuseStale(tx, edition, input.lockVersion)
    const verdict = can(ctx.actor, action, edition)
    if (!verdict.allowed) throw new Refusal('forbidden', verdict.reason)
    moved = await work(tx, edition, await getReviewLevels(tx))
    return editionId
  })
  return moved ?? standing(await loadEdition(ctx.db, editionId, ctx.now))
}

const standing = ({ id, articleId, state, lockVersion }: LoadedEdition): MovedEdition => ({
  editionId: id,
  articleId,
  state,
  lockVersion,
})
