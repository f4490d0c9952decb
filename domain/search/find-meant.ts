import type { Queryable } from '#db/client'
import { topics } from '#db/schema/topics'

import { WORK_WORDS } from '../catalogue/dictionary.ts'
import type { Division } from '../division/division.ts'
import { buildMatch } from './build-match.ts'
import { countAnswers } from './count-matches.ts'
import { findNearSpelling } from './near-spelling.ts'
import { parseQuery, type ParsedQuery } from './parse-query.ts'

/** What was meant by a question that finds nothing, when one character made it so; null unless that finds something. */
export async function findMeant(
  db: Queryable,
  { query, divisions }: { query: ParsedQuery; divisions: readonly Division[] },
): Promise<string | null> {
  const named = await db.select({ name: topics.name }).from(topics)
  const names = [...divisions, ...named].map(({ name }) => name)
  const meant = findNearSpelling(query.text, [...names, ...WORK_WORDS])
  if (meant === null) return null
  const match = buildMatch(parseQuery(meant), divisions)
  if (!match) return null
  const { count } = await countAnswers(db, match)
  return count > 0 ? meant : null
}
