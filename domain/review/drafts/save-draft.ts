import { and, eq } from 'drizzle-orm'

import type { Transaction } from '#db/client'
import { editions } from '#db/schema/editions'
import { editionParticipants } from '#db/schema/edition-participants'
import { transitions } from '#db/schema/transitions'
import { revisions } from '#db/schema/revisions'
import { workingCopies } from '#db/schema/working-copies'
import { requireAllowed } from '#lib/verdict'

import { canWriteFor } from '../../account/can-write-for.ts'
import { contentHash } from '../../article/content-hash.ts'
import type { Content } from '../../article/content.ts'
import { requireKnownFiling } from '../../article/known-filing.ts'
import { parseContent, parseWritten } from '../../article/parse-content.ts'
import { writeRevision } from '../../article/write-revision.ts'
import type { Context } from '../../context.ts'
import { requireReadable } from '../../edition/authorize.ts'
import { levelOf } from '../../edition/edition-state.ts'
import { lockEdition, type LoadedEdition } from '../../edition/load-edition.ts'
import { can } from '../../edition/policy.ts'
import { conflict, refuseStale } from '../../edition/refuse-stale.ts'
import { findWorkingCopy, isWorkingCopy } from '../../edition/find-working-copy.ts'
import { isOwnLatest, otherWindow } from '../copies/working-copy.ts'

export interface SavedDraft {
  editionId: number
  revisionId: number
  lockVersion: number
}

export interface SaveDraftInput {
  editionId: number
  lockVersion: number
  content: unknown
  /**
   * The last autosave this window knows of, 0 for none: a newer one of another window is a conflict.
   * Missing from callers that do not autosave; then what was autosaved stays.
   */
  workingVersion?: number | undefined
  /** The request began the edition, now or when it was sent before. */
  beginsEdition?: boolean | undefined
  /** What a choice between two texts left out: a revision of its own before the chosen one. */
  setAside?: readonly unknown[] | undefined
}

/**
 * Saves what its author wrote, or the editor who holds it in review changed, as a new revision; a
 * save without change makes none. A change in review is put down in the history and leaves the editor
 * their participation at this level. What was autosaved is saved with it.
 */
export function saveDraft(ctx: Context, input: SaveDraftInput): Promise<SavedDraft> {
  const { editionId } = input
  return ctx.db.transaction(async (tx) => {
    const content = parseWritten(input.content)
    const texts = [...(input.setAside ?? []).map(parseContent), content]
    const edition = await lockEdition(tx, editionId, ctx.now)
    requireReadable(ctx.actor, edition)
    await refuseStale(tx, edition, input.lockVersion)
    requireAllowed(can(ctx.actor, 'edit', edition))
    requireAllowed(canWriteFor(ctx.actor, content.divisionCode))
    await requireKnownFiling(tx, content)
    await dropWorkingCopy(ctx, tx, input)
    const written = await writeChanges(ctx, tx, edition, texts)
    const { currentRevisionId, lockVersion } = edition
    if (written === null) return { editionId, revisionId: currentRevisionId, lockVersion }
    const moved = await tx
      .update(editions)
      .set({
        currentRevisionId: written,
        divisionCode: content.divisionCode,
        lockVersion: lockVersion + 1,
      })
      .where(and(eq(editions.id, editionId), eq(editions.lockVersion, lockVersion)))
      .returning({ id: editions.id })
    if (moved.length === 0) throw await conflict(tx, editionId)
    const level = levelOf(edition.state)
    if (level !== null) await recordEdit(ctx, tx, { ...edition, level, revisionId: written })
    return { editionId, revisionId: written, lockVersion: lockVersion + 1 }
  })
}

/** Creates a revision for each text that differs from the one before; returns the last one's id. */
async function writeChanges(
  ctx: Context,
  tx: Transaction,
  edition: LoadedEdition,
  texts: readonly Content[],
): Promise<number | null> {
  const { id: editionId, currentRevisionId } = edition
  const { now } = ctx
  const authorId = ctx.actor.accountId
  const [current] = await tx
    .select({ hash: revisions.hash })
    .from(revisions)
    .where(eq(revisions.id, currentRevisionId))
  let parentId = currentRevisionId
  let hash = current?.hash
  for (const content of texts) {
    if (hash === contentHash(content)) continue
    const revision = await writeRevision(tx, { editionId, parentId, authorId, content, now })
    parentId = revision.id
    hash = revision.hash
  }
  return parentId === currentRevisionId ? null : parentId
}

async function dropWorkingCopy(
  ctx: Context,
  tx: Transaction,
  { editionId, workingVersion, beginsEdition }: SaveDraftInput,
): Promise<void> {
  if (workingVersion === undefined) return
  const key = { editionId, accountId: ctx.actor.accountId }
  const known = await findWorkingCopy(tx, key)
  if (known && !isOwnLatest(known, { version: workingVersion, beginsEdition })) throw otherWindow()
  await tx.delete(workingCopies).where(isWorkingCopy(key))
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
  await tx.insert(editionParticipants).values({ editionId, accountId, level }).onConflictDoNothing()
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
