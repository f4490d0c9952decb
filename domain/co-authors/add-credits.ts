import { and, eq } from 'drizzle-orm'

import type { Transaction } from '#db/client'
import { editions } from '#db/schema/editions'
import { Refusal } from '#lib/refusal'

import type { Credit } from '../article/content.ts'
import { writeRevision } from '../article/write-revision.ts'
import type { Context } from '../context.ts'
import { loadContent } from '../edition/load-content.ts'
import type { LoadedEdition } from '../edition/load-edition.ts'
import { conflict } from '../edition/refuse-stale.ts'
import { withCredits } from './with-credits.ts'

const MAX_CREDITS = 20

/**
 * Writes a revision of a locked edition with more names on its byline; names that are there already
 * are not doubled. Returns the revision that is current afterwards.
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
  if (credits.length > MAX_CREDITS) {
    throw new Refusal('limit-reached', `署名最多 ${MAX_CREDITS} 人，请先在稿件里减几位`)
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
