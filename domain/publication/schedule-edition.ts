import { Refusal } from '#lib/refusal'

import type { Context } from '../context.ts'
import { loadContent } from '../edition/load-content.ts'
import { moveEdition, type MovedEdition } from '../edition/move-edition.ts'
import { reviewMove, type MoveInput } from '../edition/review-move.ts'
import { requireApprovals } from './require-approvals.ts'
import { requirePublishable } from './require-publishable.ts'

const FARTHEST_DAYS = 90

/** Sets the time at which an approved edition goes live. Its revision cannot change until then. */
export async function scheduleEdition(
  ctx: Context,
  input: MoveInput & { publishAt: Date },
): Promise<MovedEdition> {
  const { publishAt } = input
  const ahead = publishAt.getTime() - ctx.now.getTime()
  if (!(ahead > 0)) throw refusal('发布时间要在现在以后')
  if (ahead > FARTHEST_DAYS * 86_400_000) throw refusal(`最多排到 ${FARTHEST_DAYS} 天以后`)
  return reviewMove(ctx, 'schedule', input, async (tx, edition, levels) => {
    await requireApprovals(tx, edition, levels)
    const { id: editionId, publicNote } = edition
    const content = await loadContent(tx, edition.currentRevisionId)
    await requirePublishable(tx, { editionId, content, publicNote })
    return moveEdition(ctx, tx, edition, 'schedule', { levels, set: { scheduledAt: publishAt } })
  })
}

const refusal = (message: string) => new Refusal('invalid-input', message, { publishAt: [message] })
