import { forcedPublications } from '#db/schema/forced-publications'

import type { Context } from '../context.ts'
import { loadContent } from '../edition/load-content.ts'
import { requireReason } from '../edition/require-reason.ts'
import { reviewMove, type MoveInput } from '../edition/review-move.ts'
import { makeLive, type Published } from './make-live.ts'
import { findSensitive, quoteTerms } from './sensitive-terms.ts'

/**
 * Publishes before every level has approved, for a reason that is kept. It stays marked until another
 * final editor signs it off. Sensitive terms that are open are named after the reason.
 */
export async function forcePublish(
  ctx: Context,
  input: MoveInput & { reason: string },
): Promise<Published> {
  const reason = requireReason(input.reason, 'force')
  return reviewMove(ctx, 'force', input, async (tx, edition, levels) => {
    const { id: editionId, currentRevisionId, publicNote } = edition
    const content = await loadContent(tx, currentRevisionId)
    const { open } = await findSensitive(tx, { editionId, content, publicNote })
    const recorded =
      open.length === 0 ? reason : `${reason}（没有放行的敏感词：${quoteTerms(open)}）`
    const published = await makeLive(ctx, tx, edition, { move: 'force', levels, reason: recorded })
    const forcedBy = ctx.actor.accountId
    await tx
      .insert(forcedPublications)
      .values({ editionId: edition.id, forcedBy, forcedAt: ctx.now })
    return published
  })
}
