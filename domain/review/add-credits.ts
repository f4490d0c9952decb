import { and, eq } from 'drizzle-orm'

import type { Transaction } from '#db/client'
import { editions } from '#db/schema/editions'
import { Refusal } from '#lib/refusal'

import type { Credit } from '../article/content.ts'
import { writeRevision } from '../article/write-revision.ts'
import type { Context } from '../context.ts'
import { loadContent } from './load-content.ts'
import type { LoadedEdition } from './load-edition.ts'
import { conflict } from './refuse-stale.ts'
import { withCredits } from './with-credits.ts'

const MOST_CREDITS = 20

/**
 * Writes a revision of a locked edition with more names on its byline; names that stand there already
 * are not doubled. Gives the revision that is current afterwards.
 */
export async function addCredits(
  ctx: Context,
  tx: Transaction,
  edition: Pick<LoadedEdition, 'id' | 'currentRevisionId' | 'lockVersion'>,
  more: readonly Credit[],
): Promise<{ revisionId: number; lockVersion: number }> {
  const { id: editionId, currentRevisionId: parentId, lockVersion } = edition
  const content = await loadContent(tx, parentId)
  const credits = withCredits(content.credits, more)
  if (credits.length === content.credits.length) return { revisionId: parentId, lockVersion }
  if (credits.length > MOST_CREDITS) {
    throw new Refusal('limit-reached', `署名最多 ${MOST_CREDITS} 人，请先在稿件里减几位`)
  }
  const { id: revisionId } = await writeRevision(tx, {
    editionId,
    parentId,
    authorId: ctx.actor.accountId,
    content: { ...content, credits },
    now: ctx.now,
  })
  const written = await tx
    .update(editions)
    .set({ currentRevisionId: revisionId, lockVersion: lockVersion + 1 })
    .where(and(eq(editions.id, editionId), eq(editions.lockVersion, lockVersion)))
    .returning({ id: editions.id })
  if (written.length === 0) throw await conflict(tx, editionId)
  return { revisionId, lockVersion: lockVersion + 1 }
}
