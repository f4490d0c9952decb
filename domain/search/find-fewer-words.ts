import type { Queryable } from '#db/client'

import type { Division } from '../division/division.ts'
import { buildMatch, cutWords, type Match } from './build-match.ts'
import { countMatches, type Tally } from './count-matches.ts'
import { loosenQuery } from './loosen-query.ts'
import type { ParsedQuery, QueryTerm } from './parse-query.ts'
import type { SearchFilter } from './search-plan.ts'

export interface FewerWords {
  query: ParsedQuery
  /** The word that is not asked for. */
  left: QueryTerm
  match: Match
  tally: Tally
}

/** Of the question without one of its words, the one that finds most; null when none finds anything. */
export async function findFewerWords(
  db: Queryable,
  input: { query: ParsedQuery; filter: SearchFilter; divisions: readonly Division[] },
): Promise<FewerWords | null> {
  const { query, filter, divisions } = input
  const home = divisions[0]?.code ?? null
  let best: FewerWords | null = null
  for (const looser of loosenQuery(query, (text) => cutWords(text, home))) {
    const match = buildMatch(looser.query, divisions)
    if (!match) continue
    const tally = await countMatches(db, { match, filter, divisions })
    if (tally.total.count > (best?.tally.total.count ?? 0)) best = { ...looser, match, tally }
  }
  return best
}
