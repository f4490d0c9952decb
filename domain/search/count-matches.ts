import { sql } from 'drizzle-orm'

import type { Queryable, Transaction } from '#db/client'
import { searchDocuments } from '#db/schema/search'
import { ACTIVITY_TYPES, type ActivityType } from '#db/states'

import type { Division } from '../division/division.ts'
import type { Match } from './build-match.ts'
import {
  MAX_COMPARED,
  MAX_SCANNED,
  questionOf,
  throughIndex,
  type SearchFilter,
} from './search-plan.ts'

/** Nothing is counted beyond this; what is more is called so. */
export const MAX_COUNTED = 1_000

export interface Capped {
  count: number
  /** There are more than `count`. */
  over: boolean
}

export interface Tally {
  total: Capped
  /** Too many to look at each: the newest are looked through instead. */
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
  return throughIndex(db, async (tx) => {
    const groups = await readGroups(tx, match, filter, most)
    const total = groups.reduce((sum, { count }) => sum + count, 0)
    const common = total > most
    const parts = listParts(divisions, filter)
    const facet = <T>(values: readonly T[], of: (value: T) => (group: Group) => boolean) =>
      values.map((value) => ({ value, ...capped(sum(groups, of(value))) }))
    const byDivision = facet(
      parts,
      ({ division: { code, level }, isOwn }) =>
        (group) =>
          level === 'prefecture' && !isOwn
            ? group.divisionCode.startsWith(code.slice(0, 4))
            : group.divisionCode === code,
    )
    const byType = facet([...ACTIVITY_TYPES], (type) => (group) => group.type === type)
    const years = common ? await listYears(tx) : [...new Set(groups.map(({ year }) => year))]
    const byYear = facet(
      years.toSorted((a, b) => b - a),
      (year) => (group) => group.year === year,
    )
    const complete = <T>(rows: ({ value: T } & Capped)[], narrow: (value: T) => SearchFilter) =>
      common ? recount(tx, match, filter, rows, narrow) : Promise.resolve(rows)
    return {
      total: capped(total),
      common,
      divisions: (await complete(byDivision, narrowToPart))
        .filter(hasSome)
        .map(({ value: { division, isOwn }, ...rest }) => ({ division, isOwn, ...rest })),
      types: (await complete(byType, (type) => ({ type })))
        .filter(hasSome)
        .map(({ value, ...rest }) => ({ type: value, ...rest })),
      years: (await complete(byYear, (year) => ({ year })))
        .filter(hasSome)
        .map(({ value, ...rest }) => ({ year: value, ...rest })),
    }
  })
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

/** Matches by region, type and year together, of at most `most + 1` of them. */
async function readGroups(
  tx: Transaction,
  match: Match,
  filter: SearchFilter,
  most: number,
): Promise<Group[]> {
  const rows = await tx.execute<{ code: string; type: string; year: number; count: number }>(sql`
    select division_code as code, activity_type as type, year, count(*)::int as count
    from (
      select ${searchDocuments.divisionCode}, ${searchDocuments.activityType}, ${searchDocuments.year}
      from ${searchDocuments}
      where ${searchDocuments.tsv} @@ ${questionOf(match, filter)}
      limit ${most + 1}
    ) as found
    group by division_code, activity_type, year`)
  return rows.map(({ code, ...row }) => ({ divisionCode: code, ...row }))
}

/** Counts again, one by one, what a part of the matches left below the cap. */
async function recount<T>(
  tx: Transaction,
  match: Match,
  filter: SearchFilter,
  rows: ({ value: T } & Capped)[],
  narrow: (value: T) => SearchFilter,
): Promise<({ value: T } & Capped)[]> {
  const counted: ({ value: T } & Capped)[] = []
  for (const row of rows) {
    const whole = row.over ? row : await countUpTo(tx, match, { ...filter, ...narrow(row.value) })
    counted.push({ value: row.value, count: whole.count, over: whole.over })
  }
  return counted
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
  /** What is left out of it. */
  without: readonly string[]
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
    { division: chosen, isOwn: true, without: below.map(({ code }) => code) },
    ...below.map((division) => ({ division, isOwn: false, without: [] })),
  ]
}

const narrowToPart = ({ division, without }: Part): SearchFilter => ({
  divisionCode: division.code,
  without,
})

const sum = (groups: Group[], belongs: (group: Group) => boolean): number =>
  groups.filter(belongs).reduce((all, { count }) => all + count, 0)

const capped = (count: number): Capped => ({
  count: Math.min(count, MAX_COUNTED),
  over: count > MAX_COUNTED,
})

const hasSome = ({ count }: Capped): boolean => count > 0
