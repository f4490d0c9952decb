import { and, eq } from 'drizzle-orm'

import { editions } from '#db/schema/editions'
import { revisions } from '#db/schema/revisions'
import { Refusal } from '#lib/refusal'

import { canWriteFor } from '../account/can-write-for.ts'
import { contentHash } from '../article/content-hash.ts'
import { parseContent } from '../article/parse-content.ts'
import { writeRevision } from '../article/write-revision.ts'
import type { Context } from '../context.ts'
import { lockEdition } from './load-edition.ts'
import { can } from './policy.ts'
import { conflict, refuseStale } from './refuse-stale.ts'

export interface SavedDraft {
  editionId: number
  revisionId: number
  lockVersion: number
}

/** Saves what its author wrote as a new revision; a save without change makes none. */
export function saveDraft(
  ctx: Context,
  input: { editionId: number; lockVersion: number; content: unknown },
): Promise<SavedDraft> {
  const { editionId } = input
  return ctx.db.transaction(async (tx) => {
    const content = parseContent(input.content)
    const edition = await lockEdition(tx, editionId, ctx.now)
    if (!can(ctx.actor, 'read', edition).allowed) throw new Refusal('not-found', '没有这篇稿件')
    await refuseStale(tx, edition, input.lockVersion)
    for (const verdict of [
      can(ctx.actor, 'edit', edition),
      canWriteFor(ctx.actor, content.divisionCode),
    ]) {
      if (!verdict.allowed) throw new Refusal('forbidden', verdict.reason)
    }
    const { currentRevisionId: parentId, lockVersion } = edition
    const [current] = await tx
      .select({ hash: revisions.hash })
      .from(revisions)
      .where(eq(revisions.id, parentId))
    if (current?.hash === contentHash(content)) {
      return { editionId, revisionId: parentId, lockVersion }
    }
    const authorId = ctx.actor.accountId
    const { now } = ctx
    const revision = await writeRevision(tx, { editionId, parentId, authorId, content, now })
    const written = await tx
      .update(editions)
      .set({
        currentRevisionId: revision.id,
        divisionCode: content.divisionCode,
        lockVersion: lockVersion + 1,
      })
      .where(and(eq(editions.id, editionId), eq(editions.lockVersion, lockVersion)))
      .returning({ id: editions.id })
    if (written.length === 0) throw await conflict(tx, editionId)
    return { editionId, revisionId: revision.id, lockVersion: lockVersion + 1 }
  })
}
