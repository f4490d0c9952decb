import { and, eq, sql } from 'drizzle-orm'

import type { Queryable, Transaction } from '#db/client'
import { editions } from '#db/schema/editions'
import { revisions } from '#db/schema/revisions'
import { workingCopies } from '#db/schema/working-copies'
import { shanghaiTime } from '#lib/dates'
import { Refusal } from '#lib/refusal'

import {
  isWorkingCopy,
  type WorkingCopy,
  type WorkingCopyKey,
} from '../../edition/find-working-copy.ts'

/** Text that was typed and taken back again is as it was saved. */
export const isOtherText = sql`${workingCopies.content} <> ${revisions.content}`
/** What an autosave began counts, too, until somebody saves it. */
export const isUnsaved = sql`(${isOtherText} or ${workingCopies.beginsEdition})`

/**
 * When this person last wrote more on the edition as it stands than was saved, in the sense of `which`; null when they
 * did not.
 */
export async function findUnsavedText(
  db: Queryable,
  key: WorkingCopyKey,
  which = isUnsaved,
): Promise<Date | null> {
  const [row] = await db
    .select({ updatedAt: workingCopies.updatedAt })
    .from(workingCopies)
    .innerJoin(
      editions,
      and(
        eq(editions.id, workingCopies.editionId),
        eq(editions.lockVersion, workingCopies.lockVersion),
      ),
    )
    .innerJoin(revisions, eq(revisions.id, editions.currentRevisionId))
    .where(and(isWorkingCopy(key), which))
  return row?.updatedAt ?? null
}

/** Refuses a decision that would leave the editor's own unsaved change behind, unless they agreed. */
export async function refuseUnsaved(
  tx: Transaction,
  key: WorkingCopyKey,
  leaveUnsaved: boolean | undefined,
): Promise<void> {
  if (leaveUnsaved) return
  const at = await findUnsavedText(tx, key)
  if (!at) return
  const message = `您 ${shanghaiTime(at)} 改的还没有存成一版，现在决定就不带那些改动`
  throw new Refusal('invalid-input', message, { leaveUnsaved: [message] })
}

/**
 * Whether no other window wrote since: `version` is the last one this window knows of, 0 for none. A request with the
 * key that began the edition comes from one window alone: again, as often as the answer to its first text is lost.
 */
export function isOwnLatest(
  known: WorkingCopy,
  { version, beginsEdition = false }: { version: number; beginsEdition?: boolean | undefined },
): boolean {
  return known.version === version || (beginsEdition && known.beginsEdition && known.version === 1)
}

/** The same person wrote on in another window, whose text this one has not seen. */
export const otherWindow = () =>
  new Refusal(
    'conflict',
    '这篇稿件您在别的窗口里也写过，那边的字这里还没有。两份都在，请比一比再存。',
  )
