import type { Transaction } from '#db/client'
import type { ReviewLevel } from '#db/states'
import { formatInstant } from '#lib/dates'
import { Refusal } from '#lib/refusal'

import { loadContent } from '../edition/load-content.ts'
import type { LoadedEdition } from '../edition/load-edition.ts'
import { lockArticle } from '../edition/lock-article.ts'
import { moveEdition, type MoveContext, type MovedEdition } from '../edition/move-edition.ts'
import { refuseWithdrawn } from './refuse-withdrawn.ts'
import { requireApprovals } from './require-approvals.ts'
import { requirePublishable } from './require-publishable.ts'

const FARTHEST_DAYS = 90

/** Refuses a time that has passed, is too far away or is none. */
export function requireAhead(publishAt: Date, now: Date): void {
  const ahead = publishAt.getTime() - now.getTime()
  if (!(ahead > 0)) throw refusal('发布时间要在现在以后')
  if (ahead > FARTHEST_DAYS * 86_400_000) throw refusal(`最多排到 ${FARTHEST_DAYS} 天以后`)
}

/**
 * Sets the time at which an approved edition goes live, within the caller's transaction and locks. The history
 * keeps the time, and of a change both.
 */
export async function setPublicationTime(
  ctx: MoveContext,
  tx: Transaction,
  edition: LoadedEdition,
  { publishAt, levels }: { publishAt: Date; levels: ReviewLevel },
): Promise<MovedEdition> {
  await requireApprovals(tx, edition, levels)
  const { id: editionId, articleId, publicNote, scheduledAt: before } = edition
  refuseWithdrawn((await lockArticle(tx, articleId)).state)
  const content = await loadContent(tx, edition.currentRevisionId)
  await requirePublishable(tx, { editionId, content, publicNote })
  return moveEdition(ctx, tx, edition, 'schedule', {
    levels,
    set: { scheduledAt: publishAt },
    reason: before
      ? `从 ${formatInstant(before)} 改到 ${formatInstant(publishAt)}`
      : `${formatInstant(publishAt)} 发布`,
  })
}

const refusal = (message: string) => new Refusal('invalid-input', message, { publishAt: [message] })
