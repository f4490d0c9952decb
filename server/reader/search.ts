import 'server-only'
import { cacheLife, cacheTag } from 'next/cache'
import { z } from 'zod'

import { listDivisions } from '#domain/division/list-divisions'
import { buildMatch } from '#domain/search/build-match'
import { countMatches } from '#domain/search/count-matches'
import { findDivisions } from '#domain/search/division-spelling'
import { findFewerWords } from '#domain/search/find-fewer-words'
import { findMeant } from '#domain/search/find-meant'
import { listFound } from '#domain/search/list-found'
import { listNamedCommittees } from '#domain/search/list-named-committees'
import { listRelatedWords } from '#domain/search/list-related-words'
import { parseQuery } from '#domain/search/parse-query'
import { narrowBySpan, readSpan } from '#domain/search/read-span'
import { SEARCH_ORDERS, searchArticles, type SearchOrder } from '#domain/search/search-articles'
import { searchConsultations } from '#domain/search/search-consultations'
import { searchMatters } from '#domain/search/search-matters'
import type { SearchFilter } from '#domain/search/search-plan'
import { listNamedTopics, suggest } from '#domain/search/suggest'
import { foldText } from '#domain/copydesk/characters/fold-text'
import type { Queryable } from '#db/client'
import type { IsoDay } from '#lib/dates'
import { plainText } from '#lib/plain-text'

import { readerDatabase } from '../database.ts'
import { SEARCH_TAG } from '../tags.ts'
import { checkArguments, divisionCode, isoDay } from './arguments.ts'

const PAGE = 20
const MAX_DIVISIONS = 4

export interface SearchRequest {
  text: string
  /** What 上个月 and the like count from. */
  today: IsoDay
  filter: SearchFilter
  order: SearchOrder
  after?: string | undefined
}

/** No address is longer. */
const searchText = plainText().max(4_096)
const searchRequest = z.object({
  text: searchText,
  today: isoDay,
  filter: z.object({
    divisionCode: divisionCode.optional(),
    without: z.array(divisionCode).optional(),
    type: plainText().optional(),
    year: z.int().optional(),
  }),
  order: z.enum(SEARCH_ORDERS),
  after: searchText.optional(),
})

/** One page of results, with counts, places and related searches. */
export async function readSearch({ text, today, filter: given, order, after }: SearchRequest) {
  'use cache'
  checkArguments([searchRequest, { text, today, filter: given, order, after }])
  cacheLife('minutes')
  cacheTag(SEARCH_TAG)
  const db = readerDatabase()
  const divisions = await listDivisions(db)
  const { query, named: span, filter } = readQuestion({ text, today, filter: given })
  const match = buildMatch(query, divisions)
  const named = [foldText(query.text), ...(match?.marks ?? [])].filter((word) => word.length > 1)
  const found = [...new Set(named.flatMap((word) => findDivisions(divisions, word)))]
  const pages = {
    divisions: found.slice(0, MAX_DIVISIONS),
    /** Places the question names beyond those. */
    moreDivisions: Math.max(0, found.length - MAX_DIVISIONS),
    committees: await listNamedCommittees(db, { words: named, divisions }),
    topics: await listNamedTopics(db, named),
  }
  if (!match)
    return {
      query,
      span,
      pages,
      tally: null,
      page: null,
      articles: [],
      related: [],
      fewer: null,
      meant: null,
    }
  const asked = await countMatches(db, { match, filter, divisions })
  const isEmpty = asked.total.count === 0
  const fewer = isEmpty ? await findFewerWords(db, { query, filter, divisions }) : null
  const shown = fewer ?? { query, match, tally: asked }
  const { tally } = shown
  const page = await searchArticles(db, {
    match: shown.match,
    filter,
    order,
    after,
    limit: PAGE,
    common: tally.common,
  })
  const { articleIds } = page
  const [articles, related, meant] = await Promise.all([
    listFound(db, { articleIds, marks: shown.match.marks }),
    listRelatedWords(db, { marks: match.marks, divisions }),
    isEmpty ? findMeant(db, { query, divisions }) : null,
  ])
  return {
    query,
    span,
    pages,
    tally,
    page,
    articles,
    related,
    /** What was asked for in its place, since all of its words together find nothing. */
    fewer: fewer && { asked: fewer.query.wanted, left: fewer.left },
    meant,
  }
}

/** The words that are looked for, and what the month or year they name leaves of everything. */
function readQuestion({ text, today, filter }: Pick<SearchRequest, 'text' | 'today' | 'filter'>) {
  const query = parseQuery(text)
  const read = readSpan(query, today)
  if (!read) return { query, named: null, filter }
  return { ...read, filter: narrowBySpan(filter, read.named) }
}

const MATTERS_BESIDE = 3

/** What is asked of proposals or topics: the first few beside the articles, or a page of them alone. */
async function askBeside(db: Queryable, { after, ...asked }: SearchRequest, isAlone: boolean) {
  const { query, filter } = readQuestion(asked)
  return {
    query,
    divisions: await listDivisions(db),
    filter,
    after: isAlone ? after : undefined,
    limit: isAlone ? PAGE : MATTERS_BESIDE,
  }
}

/** The proposals that answer a question: the first few beside the articles, or pages of them alone. */
export async function readFoundMatters(
  { text, today, filter, order, after }: SearchRequest,
  isAlone: boolean,
) {
  'use cache'
  checkArguments([searchRequest, { text, today, filter, order, after }], [z.boolean(), isAlone])
  cacheLife('minutes')
  cacheTag(SEARCH_TAG)
  const db = readerDatabase()
  return searchMatters(db, await askBeside(db, { text, today, filter, order, after }, isAlone))
}

/** The same of topics of consultations. */
export async function readFoundConsultations(
  { text, today, filter, order, after }: SearchRequest,
  isAlone: boolean,
) {
  'use cache'
  checkArguments([searchRequest, { text, today, filter, order, after }], [z.boolean(), isAlone])
  cacheLife('minutes')
  cacheTag(SEARCH_TAG)
  const db = readerDatabase()
  return searchConsultations(
    db,
    await askBeside(db, { text, today, filter, order, after }, isAlone),
  )
}

/** What a reader may mean by the characters or letters typed so far. */
export async function readSuggestions(text: string) {
  'use cache'
  checkArguments([searchText, text])
  cacheLife('minutes')
  cacheTag(SEARCH_TAG)
  const db = readerDatabase()
  return suggest(db, { text, divisions: await listDivisions(db) })
}
