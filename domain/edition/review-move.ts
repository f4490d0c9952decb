import type { Transaction } from '#db/client'
import type { ReviewLevel } from '#db/states'
import { requireAllowed } from '#lib/verdict'

import type { Context } from '../context.ts'
import { requestOnce } from '../request-once.ts'
import { requireReadable } from './authorize.ts'
import { lockEdition, type LoadedEdition } from './load-edition.ts'
import type { MovedEdition } from './move-edition.ts'
import { can, type ReviewAction } from './policy.ts'
import { refuseStale } from './refuse-stale.ts'
import { getReviewLevels } from './review-levels.ts'

export interface MoveInput {
  editionId: number
  /** The version of the edition the person saw. */
  lockVersion: number
  /** Kept with the move, so that one click moves once. */
  requestKey: string
}

/**
 * The recipe every move shares: lock, refuse who may not and what is stale, then do the move's own
 * work in the same transaction. A repeated request returns what the first one did.
 */
export async function reviewMove<T extends MovedEdition>(
  ctx: Context,
  action: ReviewAction,
  input: MoveInput,
  work: (tx: Transaction, edition: LoadedEdition, levels: ReviewLevel) => Promise<T>,
): Promise<T> {
  const { editionId, requestKey } = input
  return requestOnce(ctx, { requestKey, command: `${action}:${editionId}` }, async (tx) => {
    const edition = await lockEdition(tx, editionId, ctx.now)
    requireReadable(ctx.actor, edition)
    await refuseStale(tx, edition, input.lockVersion)
    requireAllowed(can(ctx.actor, action, edition))
    return work(tx, edition, await getReviewLevels(tx))
  })
}
