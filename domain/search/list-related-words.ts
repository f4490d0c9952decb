import type { Queryable } from '#db/client'

import { WORK_WORDS } from '../catalogue/dictionary.ts'
import type { Division } from '../division/division.ts'
import { buildMatch } from './build-match.ts'
import { countAnswers, type Capped } from './count-matches.ts'
import { parseQuery } from './parse-query.ts'
import { FREQUENT_QUESTIONS } from './suggest.ts'

export interface RelatedWord extends Capped {
  word: string
}

const TRIED = 8
const SHOWN = 5

/** Other words to try: those that share one with the question, then those often asked for. */
export async function listRelatedWords(
  db: Queryable,
  { marks, divisions }: { marks: readonly string[]; divisions: readonly Division[] },
): Promise<RelatedWord[]> {
  const sharing = WORK_WORDS.filter((word) =>
    marks.some((mark) => mark.length > 1 && (word.includes(mark) || mark.includes(word))),
  )
  const words = [...new Set([...sharing, ...FREQUENT_QUESTIONS])]
    .filter((word) => !marks.includes(word))
    .slice(0, TRIED)
  const counted: RelatedWord[] = []
  for (const word of words) {
    const match = buildMatch(parseQuery(word), divisions)
    if (match) counted.push({ word, ...(await countAnswers(db, match)) })
  }
  return counted.filter(({ count }) => count > 0).slice(0, SHOWN)
}
