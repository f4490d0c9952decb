import type { Queryable } from '#db/client'
import { watchedTerms } from '#db/schema/watched-terms'
import type { WatchedTermKind } from '#db/states'

import type { Actor } from '../account/actor.ts'
import { requireSiteAdmin } from '../account/runs-site.ts'
import { compareRecords, parsePaste, type Compared } from '../admin-record/pasted-records.ts'
import type { WatchedTermFields } from './schemas.ts'
import { parseTermLines, type TermLine } from './watched-term-lines.ts'
import { WATCHED_TERM } from './watched-term-record.ts'

export type PastedTerm = TermLine & Compared<WatchedTermFields>

/** Pasted lines beside the list: what each of them would do to it. Writes nothing. */
export async function compareWatchedTerms(
  db: Queryable,
  { actor, text, kind }: { actor: Actor; text: string; kind: WatchedTermKind },
): Promise<PastedTerm[]> {
  requireSiteAdmin(actor)
  const lines = parsePaste(text, () => parseTermLines(text, kind))
  const termOf = ({ term }: WatchedTermFields) => term
  const compared = await compareRecords(
    db,
    WATCHED_TERM,
    lines.map(({ term }) => term),
    { column: watchedTerms.term, valueOf: termOf, keyOf: termOf },
  )
  return lines.flatMap((line, index) => {
    const beside = compared[index]
    return beside ? { ...line, ...beside } : []
  })
}
