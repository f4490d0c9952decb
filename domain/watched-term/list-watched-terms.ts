import { asc } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { watchedTerms } from '#db/schema/watched-terms'
import type { WatchedTermKind } from '#db/states'

/** A term of the site's list (错敏词), which editions are checked for. */
export interface WatchedTerm {
  term: string
  /** What to write instead; null when the term is only to be looked at. */
  replacement: string | null
  explanation: string
  kind: WatchedTermKind
}

/** The whole list: some hundreds of terms at most. */
export async function listWatchedTerms(db: Queryable): Promise<WatchedTerm[]> {
  const { term, replacement, explanation, kind } = watchedTerms
  return db.select({ term, replacement, explanation, kind }).from(watchedTerms).orderBy(asc(term))
}
