import { forcedPublications } from '#db/schema/review'

import type { Context } from '../context.ts'
import { loadContent } from './load-content.ts'
import { makeLive, type Published } from './make-live.ts'
import type { MovedEdition } from './move-edition.ts'
import { findSensitive, quoteWords } from './open-words.ts'
import type { PublicChange } from './public-change.ts'
import { requireReason } from './require-words.ts'
import { reviewMove, type MoveInput } from './review-move.ts'

/**
 * Publishes before every level has said yes, for a reason that is kept. It stays marked until another
 * final editor signs it off. Sensitive words that stand open are named after the reason.
 */
export async function forcePublish(
  ctx: Context,
  input: MoveInput & { reason: string },
): Promise<MovedEdition & { change: PublicChange | null }> {
  const reason = requireReason(input.reason, '强制发布')
  let published: Published | null = null
  const moved = await reviewMove(ctx, 'force', input, async (tx, edition, levels) => {
    const { id: editionId, currentRevisionId, publicNote } = edition
    const content = await loadContent(tx, currentRevisionId)
    const { open } = await findSensitive(tx, { editionId, content, publicNote })
    const told = open.length === 0 ? reason : `${reason}（没有放行的敏感词：${quoteWords(open)}）`
    published = await makeLive(ctx, tx, edition, { move: 'force', levels, reason: told })
    const forcedBy = ctx.actor.accountId
    await tx
      .insert(forcedPublications)
      .values({ editionId: edition.id, forcedBy, forcedAt: ctx.now })
    return published
  })
  return { change: null, ...(published ?? moved) }
}
