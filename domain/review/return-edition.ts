import { Refusal } from '#lib/refusal'

import type { Context } from '../context.ts'
import { moveEdition, type MovedEdition } from './move-edition.ts'
import { reviewMove, type MoveInput } from './review-move.ts'

const LONGEST_REASON = 1_000

/** Sends copy back to its author with a reason that everybody on it sees. */
export function returnEdition(
  ctx: Context,
  input: MoveInput & { reason: string },
): Promise<MovedEdition> {
  const reason = input.reason.trim()
  if (!reason) throw missing('请写退回的理由，作者要照着改')
  if (reason.length > LONGEST_REASON) throw missing(`理由最多 ${LONGEST_REASON} 字`)
  return reviewMove(ctx, 'return', input, (tx, edition, levels) =>
    moveEdition(ctx, tx, edition, 'return', { levels, reason }),
  )
}

const missing = (message: string) => new Refusal('invalid-input', message, { reason: [message] })
