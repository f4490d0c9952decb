import { and, eq } from 'drizzle-orm'

import type { Transaction } from '#db/client'
import { editions } from '#db/schema/editions'
import { editionHands, transitions } from '#db/schema/review'
import { revisions } from '#db/schema/revisions'
import { Refusal } from '#lib/refusal'

import { canWriteFor } from '../account/can-write-for.ts'
import { contentHash } from '../article/content-hash.ts'
import { parseContent } from '../article/parse-content.ts'
import { writeRevision } from '../article/write-revision.ts'
import type { Context } from '../context.ts'
import { lockEdition, type LoadedEdition } from './load-edition.ts'
import { can } from './policy.ts'
import { conflict, refuseStale } from './refuse-stale.ts'
import { levelOf } from './workflow.ts'

export interface SavedDraft {
  editionId: number
  revisionId: number
  lockVersion: number
}

/**
 * Saves what its author wrote, or the editor who holds it in review changed, as a new revision; a
 * save without change makes none. A change in review is put down in the history and gives the editor
 * his hand at this level.
 */
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
    const level = levelOf(edition.state)
    if (level !== null) await recordEdit(ctx, tx, { ...edition, level, revisionId: revision.id })
    return { editionId, revisionId: revision.id, lockVersion: lockVersion + 1 }
  })
}

async function recordEdit(
  ctx: Context,
  tx: Transaction,
  {
    id: editionId,
    state,
    level,
    revisionId,
  }: LoadedEdition & { level: number; revisionId: number },
): Promise<void> {
  const { accountId } = ctx.actor
  await tx.insert(editionHands).values({ editionId, accountId, level }).onConflictDoNothing()
  await tx.insert(transitions).values({
    editionId,
    move: 'edit',
    fromState: state,
    toState: state,
    accountId,
    revisionId,
    createdAt: ctx.now,
  })
}
