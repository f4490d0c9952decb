import { sql, type SQL } from 'drizzle-orm'

import type { Queryable, Transaction } from '#db/client'
import { searchDocuments } from '#db/schema/search'
import { ACTIVITY_TYPES, type ActivityType } from '#db/states'

import type { Division } from '../division/division.ts'
import type { Match } from './build-match.ts'
import {
  isInMostArticles,
  MAX_COMPARED,
  MAX_SCANNED,
  newestFirst,
  NEWEST_ROWS,
  questionOf,
  throughIndex,
  type SearchFilter,
} from './search-plan.ts'

/** Nothing is counted beyond this; what is more is called so. */
export const MAX_COUNTED = 1_000

export interface Capped {
  count: number
  /** There are more than `count`, or, where that is 0, they were not counted. */
  over: boolean
}

export interface Tally {
  total: Capped
  /** Too many to look at each: the newest are looked through instead, and no part of them is counted to its end. */
  common: boolean
  /**
   * The divisions one step below the one asked for that have matches, in display order, after what
   * that one did itself (`isOwn`): together they make up the total.
   */
  divisions: ({ division: Division; isOwn: boolean } & Capped)[]
  types: ({ type: ActivityType } & Capped)[]
  /** Latest first. */
  years: ({ year: number } & Capped)[]
}

/** How many live articles answer, and how many of them by region, type and year. */
export async function countMatches(
  db: Queryable,
  input: {
    match: Match
    filter: SearchFilter
    divisions: readonly Division[]
    /** Matches that are looked at one by one before the question counts as common. */
    most?: number
  },
): Promise<Tally> {
  const { match, filter, divisions } = input
  const { most = match.compares ? MAX_COMPARED : MAX_SCANNED } = input
  const newest = await readNewest(db, match, filter, most)
  const groups = newest ?? (await throughIndex(db, (tx) => readAll(tx, match, filter, most)))
  const total = sum(groups, () => true)
  const common = newest !== null || total > most
  const facet = <T>(values: readonly T[], of: (value: T) => (group: Group) => boolean) =>
    values
      .map((value) => ({ value, found: sum(groups, of(value)) }))
      .filter(({ found }) => common || found > 0)
      .map(({ value, found }) => ({ value, ...(common ? moreThan(found) : capped(found)) }))
  const byDivision = facet(
    listParts(divisions, filter),
    ({ division: { code, level }, isOwn }) =>
      (group) =>
        level === 'prefecture' && !isOwn
          ? group.divisionCode.startsWith(code.slice(0, 4))
          : group.divisionCode === code,
  )
  const byType = facet([...ACTIVITY_TYPES], (type) => (group) => group.type === type)
  const years = common
    ? await newestFirst(db, listYears)
    : [...new Set(groups.map(({ year }) => year))]
  const byYear = facet(
    years.toSorted((a, b) => b - a),
    (year) => (group) => group.year === year,
  )
  return {
    total: capped(total),
    common,
    divisions: byDivision.map(({ value: { division, isOwn }, ...rest }) => {
      return { division, isOwn, ...rest }
    }),
    types: byType.map(({ value, ...rest }) => ({ type: value, ...rest })),
    years: byYear.map(({ value, ...rest }) => ({ year: value, ...rest })),
  }
}

/** How many live articles answer, and nothing else. */
export async function countAnswers(db: Queryable, match: Match): Promise<Capped> {
  return throughIndex(db, (tx) => countUpTo(tx, match, {}))
}

interface Group {
  divisionCode: string
  type: string
  year: number
  count: number
}

/** The newest matches, when there are too many to count and nearly every article is one; else null. */
async function readNewest(
  db: Queryable,
  match: Match,
  filter: SearchFilter,
  most: number,
): Promise<Group[] | null> {
  const question = questionOf(match, filter)
  if (!(await isInMostArticles(db, question, most))) return null
  const groups = await newestFirst(db, (tx) =>
    groupFound(
      tx,
      sql`select division_code, activity_type, year from (
          select ${searchDocuments.divisionCode}, ${searchDocuments.activityType}, ${searchDocuments.year},
            ${searchDocuments.tsv}
          from ${searchDocuments}
          order by published_at desc, article_id desc
          limit ${NEWEST_ROWS}
        ) as recent
        where tsv @@ ${question}
        limit ${MAX_COUNTED + 1}`,
    ),
  )
  return sum(groups, () => true) > MAX_COUNTED ? groups : null
}

/** Where matches must be compared, those that are sure are counted first: often they are too many already. */
async function readAll(tx: Transaction, match: Match, filter: SearchFilter, most: number) {
  if (match.compares && match.surely !== null) {
    const sure = await readGroups(tx, { find: match.surely }, filter, most)
    if (sum(sure, () => true) > most) return sure
  }
  return readGroups(tx, match, filter, most)
}

/** Matches by region, type and year together, of at most `most + 1` of them. */
const readGroups = (
  tx: Transaction,
  match: Pick<Match, 'find'>,
  filter: SearchFilter,
  most: number,
): Promise<Group[]> =>
  groupFound(
    tx,
    sql`select ${searchDocuments.divisionCode}, ${searchDocuments.activityType}, ${searchDocuments.year}
      from ${searchDocuments}
      where ${searchDocuments.tsv} @@ ${questionOf(match, filter)}
      limit ${most + 1}`,
  )

async function groupFound(tx: Transaction, found: SQL): Promise<Group[]> {
  const rows = await tx.execute<{ code: string; type: string; year: number; count: number }>(sql`
    select division_code as code, activity_type as type, year, count(*)::int as count
    from (${found}) as found
    group by division_code, activity_type, year`)
  return rows.map(({ code, ...row }) => ({ divisionCode: code, ...row }))
}

/** Where matches must be compared, those that are sure are counted first: often they are enough. */
async function countUpTo(tx: Transaction, match: Match, filter: SearchFilter): Promise<Capped> {
  if (match.compares && match.surely !== null) {
    const sure = await countFound(tx, { find: match.surely }, filter)
    if (sure.over) return sure
  }
  return countFound(tx, match, filter)
}

async function countFound(
  tx: Transaction,
  question: Pick<Match, 'find'>,
  filter: SearchFilter,
): Promise<Capped> {
  const [row] = await tx.execute<{ count: number }>(sql`
    select count(*)::int as count from (
      select 1 from ${searchDocuments}
      where ${searchDocuments.tsv} @@ ${questionOf(question, filter)}
      limit ${MAX_COUNTED + 1}
    ) as found`)
  return capped(row?.count ?? 0)
}

async function listYears(tx: Transaction): Promise<number[]> {
  const rows = await tx.execute<{ year: number }>(sql`
    with recursive years as (
      select max(year) as year from ${searchDocuments}
      union all
      select (select max(older.year) from ${searchDocuments} as older where older.year < years.year)
      from years where years.year is not null
    )
    select year from years where year is not null`)
  return rows.map(({ year }) => year)
}

interface Part {
  division: Division
  isOwn: boolean
}

/** The province and its prefectures, or a prefecture and its counties; nothing that has no parts. */
function listParts(
  divisions: readonly Division[],
  { divisionCode, without = [] }: SearchFilter,
): readonly Part[] {
  const chosen = divisions.find(({ code, level }) =>
    divisionCode === undefined ? level === 'province' : code === divisionCode,
  )
  const below = divisions.filter(({ parentCode }) => parentCode === chosen?.code)
  if (!chosen || below.length === 0 || without.length > 0) return []
  return [
    { division: chosen, isOwn: true },
    ...below.map((division) => ({ division, isOwn: false })),
  ]
}

const sum = (groups: Group[], belongs: (group: Group) => boolean): number =>
  groups.filter(belongs).reduce((all, { count }) => all + count, 0)

const capped = (count: number): Capped => ({
  count: Math.min(count, MAX_COUNTED),
  over: count > MAX_COUNTED,
})

/** What is surely true where the counting stopped early: a round figure below what was found until then. */
function moreThan(found: number): Capped {
  const below = Math.min(found - 1, MAX_COUNTED)
  if (below < 1) return { count: 0, over: true }
  const unit = 10 ** Math.floor(Math.log10(below))
  return { count: Math.floor(below / unit) * unit, over: true }
}
