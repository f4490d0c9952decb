import type { Queryable } from '#db/client'

import { hasOpenWriter } from '../../edition/has-open-writer.ts'
import { loadEdition } from '../../edition/load-edition.ts'

interface Waiting {
  editionId: number
  /** Its author's account; the others who write it are looked up only where this one is closed. */
  authorClosed: boolean
}

/** Which of some editions nobody writes any more: the accounts of all who did are closed. */
export async function findWriterless(
  db: Queryable,
  rows: readonly Waiting[],
  now: Date,
): Promise<Set<number>> {
  const writerless = new Set<number>()
  for (const { editionId, authorClosed } of rows) {
    if (!authorClosed) continue
    if (!(await hasOpenWriter(db, await loadEdition(db, editionId, now)))) writerless.add(editionId)
  }
  return writerless
}
