import { sql, type SQL } from 'drizzle-orm'

import type { Queryable, Transaction } from '#db/client'
import { articles } from '#db/schema/articles'
import { searchDocuments } from '#db/schema/search'
import { encodeCursor, parseCursor } from '#lib/cursor'

import type { Match } from './build-match.ts'
import { MAX_COUNTED } from './count-matches.ts'
import {
  NEWEST_ROWS,
  newestFirst,
  questionOf,
  throughIndex,
  type SearchFilter,
} from './search-plan.ts'

/**
 * The newest so many matches are ranked; what is older is reached by time. What is counted is ranked, but of a common
 * question twenty pages: ranking reads the words of each article.
 */
const MAX_RANKED = { few: MAX_COUNTED, common: 400 }

export const SEARCH_ORDERS = ['rank', 'newest'] as const
export type SearchOrder = (typeof SEARCH_ORDERS)[number]

/** What a cursor of each order is made of. */
export const SEARCH_CURSORS = {
  rank: ['id', 'id', 'integer', 'id'],
  newest: ['id'],
} as const

export interface SearchPage {
  articleIds: number[]
  /** Where the next page begins, in the same order. */
  after: string | null
  /** When ranking has come to its end but older matches may exist: where they begin, by time. */
  older: string | null
}

export interface SearchInput {
  match: Match
  filter: SearchFilter
  order: SearchOrder
  after?: string | undefined
  limit: number
  /** From the tally: whether the newest rows are looked through first. */
  common: boolean
  /** How many of the newest matches are ranked. */
  most?: number
}

/** A page of what answers. An `after` that is none of ours begins at the top. */
export async function searchArticles(db: Queryable, input: SearchInput): Promise<SearchPage> {
  const read = input.order === 'rank' ? readRanked : readNewest
  if (input.common) {
    const { isWhole, ...page } = await newestFirst(db, (tx) => read(tx, input, walk))
    if (isWhole) return page
  }
  const { isWhole: _, ...page } = await throughIndex(db, (tx) => read(tx, input, lookUp))
  return page
}

/** `isWhole`: there are as many candidates as were asked for, so that no others would be found elsewhere. */
type Read = SearchPage & { isWhole: boolean }

/** The newest `limit` matches from a position down, with what ranking needs of them. */
type Candidates = (question: SQL, from: SQL | undefined, limit: number) => SQL

const position = sql`(${searchDocuments.publishedAt}, ${searchDocuments.articleId})`

const walk: Candidates = (question, from, limit) => sql`
  select article_id, published_at, tsv from (
    select ${searchDocuments.articleId}, ${searchDocuments.publishedAt}, ${searchDocuments.tsv}
    from ${searchDocuments}
    where ${from ? sql`${position} ${from}` : sql`true`}
    order by published_at desc, article_id desc
    limit ${NEWEST_ROWS}
  ) as recent
  where tsv @@ ${question}
  order by published_at desc, article_id desc
  limit ${limit}`

const lookUp: Candidates = (question, from, limit) => sql`
  select article_id, published_at, tsv from (
    select ${searchDocuments.articleId}, ${searchDocuments.publishedAt}, ${searchDocuments.tsv}
    from ${searchDocuments}
    where ${searchDocuments.tsv} @@ ${question}
    offset 0
  ) as found
  where ${from ? sql`(published_at, article_id) ${from}` : sql`true`}
  order by published_at desc, article_id desc
  limit ${limit}`

async function readNewest(
  tx: Transaction,
  { match, filter, after, limit }: SearchInput,
  candidates: Candidates,
): Promise<Read> {
  const [last] = parseCursor(after, SEARCH_CURSORS.newest) ?? []
  const from = last === undefined ? undefined : sql`< (${await positionOf(tx, last)})`
  const rows = await tx.execute<{ id: string }>(sql`
    select article_id as id from (${candidates(questionOf(match, filter), from, limit + 1)}) as page
    order by published_at desc, article_id desc`)
  const articleIds = rows.slice(0, limit).map(({ id }) => Number(id))
  const end = articleIds.at(-1)
  const more = rows.length > limit && end !== undefined
  return { articleIds, after: more ? encodeCursor([end]) : null, older: null, isWhole: more }
}

/**
 * Ranks the newest matches. The cursor names the newest and the oldest of them, so that later pages
 * rank the same ones whatever is published or withdrawn meanwhile: nothing comes twice or is missed.
 */
async function readRanked(
  tx: Transaction,
  {
    match,
    filter,
    after,
    limit,
    common,
    most = MAX_RANKED[common ? 'common' : 'few'],
  }: SearchInput,
  candidates: Candidates,
): Promise<Read> {
  const [newestId, oldestId, lastScore, lastId] = parseCursor(after, SEARCH_CURSORS.rank) ?? []
  const at = (id: number | undefined) =>
    id === undefined ? Promise.resolve(undefined) : positionOf(tx, id)
  const [from, to, last] = await Promise.all([at(newestId), at(oldestId), at(lastId)])
  const rows = await tx.execute<{
    id: string
    score: number
    newest: string
    oldest: string
    looked: number
  }>(sql`
    with candidates as materialized (
      ${candidates(questionOf(match, filter), from && sql`<= (${from})`, most)}
    ), kept as (
      select * from candidates where ${to ? sql`(published_at, article_id) >= (${to})` : sql`true`}
    ), scored as (
      select article_id, published_at, (10000 * ts_rank(
        '{0.1, 0.3, 0.5, 1}', tsv, ${match.rank}::tsquery, 1))::int as score from kept
    )
    select article_id as id, score,
      (select article_id from kept order by published_at desc, article_id desc limit 1) as newest,
      (select article_id from kept order by published_at, article_id limit 1) as oldest,
      (select count(*)::int from candidates) as looked
    from scored
    where ${last ? sql`(score, published_at, article_id) < (${lastScore ?? 0}, ${last})` : sql`true`}
    order by score desc, published_at desc, article_id desc
    limit ${limit + 1}`)
  const shown = rows.slice(0, limit)
  const end = shown.at(-1)
  const articleIds = shown.map(({ id }) => Number(id))
  if (!end) return { articleIds, after: null, older: null, isWhole: false }
  const { newest, oldest, score, id } = end
  const bounds = [newestId ?? Number(newest), oldestId ?? Number(oldest)]
  const isWhole = end.looked >= most
  return rows.length > limit
    ? {
        articleIds,
        after: encodeCursor([...bounds, score, Number(id)]),
        older: null,
        isWhole: true,
      }
    : { articleIds, after: null, older: encodeCursor([bounds[1] ?? 0]), isWhole }
}

/**
 * The position of an article in time. One that was withdrawn meanwhile has left search; articles are never
 * deleted, so a cursor's always has a place.
 */
async function positionOf(tx: Transaction, articleId: number): Promise<SQL> {
  const rows = await tx.execute<{ at: string | null }>(sql`
    select coalesce(
      (select published_at from ${searchDocuments} where article_id = ${articleId}),
      (select published_at from ${articles} where id = ${articleId}))::text as at`)
  return sql`${rows[0]?.at ?? 'infinity'}::timestamptz, ${articleId}::bigint`
}
