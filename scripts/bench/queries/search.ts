import type { Database } from '#db/client'
import { buildMatch, type Match } from '#domain/search/build-match'
import { countMatches } from '#domain/search/count-matches'
import { parseQuery } from '#domain/search/parse-query'
import { searchArticles } from '#domain/search/search-articles'
import { suggest } from '#domain/search/suggest'

import type { Question } from '../measure.ts'
import { nth, type World } from '../world.ts'

const PAGE = 20
const FACETS = 60
const SUGGESTIONS = 10

const ASKED = [
  ['a rare word', '皮影戏'],
  ['a middling word', '梯田'],
  ['a common word', '提案'],
  ['the word of nearly every article', '政协'],
  ['two common words', '提案 会议'],
  ['a common word and a rare one', '政协 皮影戏'],
  ['a common phrase', '“人民政协”'],
] as const

function matchOf(text: string, { divisions }: World): Match {
  const match = buildMatch(parseQuery(text), divisions)
  if (!match) throw new Error(`${text} asks for nothing.`)
  return match
}

async function searchWhole(db: Database, world: World, text: string, turn: number): Promise<void> {
  const match = matchOf(text, world)
  const filter = turn % 2 === 0 ? {} : { divisionCode: nth(world.counties, turn).code }
  const { common } = await countMatches(db, { match, filter, divisions: world.divisions })
  await searchArticles(db, { match, filter, order: 'rank', limit: PAGE, common })
}

export const SEARCH_QUESTIONS: readonly Question[] = [
  ...ASKED.map(([what, text]) => ({
    what: `search, with facets: ${what}`,
    bar: FACETS,
    ask: (db: Database, world: World, turn: number) => searchWhole(db, world, text, turn),
  })),
  {
    what: 'suggestions',
    bar: SUGGESTIONS,
    ask: (db, { divisions }, turn) =>
      suggest(db, { text: nth(['政协', '提案', '梯田', '皮影', '庄浪政协'], turn), divisions }),
  },
]
