import type { Queryable } from '#db/client'

import { foldText } from '../copydesk/characters/fold-text.ts'
import type { Division } from '../division/division.ts'
import { buildMatch } from './build-match.ts'
import { countAnswers } from './count-matches.ts'
import { listOwnWords } from './list-own-words.ts'
import { listNearSpellings } from './near-spelling.ts'
import { parseQuery, type ParsedQuery } from './parse-query.ts'
import { countConsultations } from './search-consultations.ts'
import { countMatters } from './search-matters.ts'

/**
 * What was meant by a question that finds nothing, when one word of it was typed for another of the portal's own;
 * null unless that finds something.
 */
export async function findMeant(
  db: Queryable,
  { query, divisions }: { query: ParsedQuery; divisions: readonly Division[] },
): Promise<string | null> {
  const words = await listOwnWords(db, divisions)
  for (const meant of listNearSpellings(foldText(query.text), words)) {
    const asked = parseQuery(meant)
    const match = buildMatch(asked, divisions)
    if (match && (await countAnswers(db, match)).count > 0) return meant
    const question = { query: asked, divisions }
    if ((await countMatters(db, question)).count > 0) return meant
    if ((await countConsultations(db, question)).count > 0) return meant
  }
  return null
}
