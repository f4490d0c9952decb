import { sql, type SQL } from 'drizzle-orm'

import type { Queryable, Transaction } from '#db/client'
import { searchDocuments } from '#db/schema/search'

import {
  divisionMark,
  monthMark,
  quote,
  typeMark,
  yearMark,
} from '../catalogue/article-document.ts'
import { scopePrefix } from '../division/covers.ts'
import type { Match } from './build-match.ts'

// How the database is made to look. Left to itself it walks the newest rows for a rare word and
// reads a million of them; for a common word it sorts every match. So the plan is chosen here: a
// word of few matches through the index, a common one through the newest rows, each bounded. The index itself reads each
// match of a word, so of one that most articles have it is not asked.

/** More matches than this make a question common. */
export const MAX_SCANNED = 20_000
/** The same where each match is compared in the row itself. */
export const MAX_COMPARED = 3_000
/** Newest rows looked through for a common word. */
export const NEWEST_ROWS = 4_000

export interface SearchFilter {
  /** A division and all below it. */
  divisionCode?: string | undefined
  /** Divisions below it that are left out, with all below them. */
  without?: readonly string[] | undefined
  type?: string | undefined
  /** Year of the day the timeline files it under. */
  year?: number | undefined
  /** Month of that day, as YYYY-MM. */
  month?: string | undefined
}

/** Reads within one transaction where only the index can lead to rows. */
export async function throughIndex<T>(
  db: Queryable,
  read: (tx: Transaction) => Promise<T>,
): Promise<T> {
  return db.transaction(async (tx) => {
    await tx.execute(sql`select set_config('enable_seqscan', 'off', true),
      set_config('enable_indexscan', 'off', true), set_config('enable_bitmapscan', 'on', true),
      set_config('jit', 'off', true)`)
    return read(tx)
  })
}

/** Reads within one transaction where rows are met newest first. */
export async function newestFirst<T>(
  db: Queryable,
  read: (tx: Transaction) => Promise<T>,
): Promise<T> {
  return db.transaction(async (tx) => {
    await tx.execute(sql`select set_config('enable_seqscan', 'off', true),
      set_config('enable_indexscan', 'on', true), set_config('enable_bitmapscan', 'off', true),
      set_config('jit', 'off', true)`)
    return read(tx)
  })
}

/** Of that many articles one has the word: so the newest rows are enough to find those that are counted. */
const OF_EVERY = 3

/** Whether so many articles answer that the newest rows hold enough of them, as far as the planner knows. */
export async function isInMostArticles(
  db: Queryable,
  question: SQL,
  most: number,
): Promise<boolean> {
  const [asked, all] = [
    sql`select from ${searchDocuments} where ${searchDocuments.tsv} @@ ${question}`,
    sql`select from ${searchDocuments}`,
  ].map((query) => estimateRows(db, query))
  const [matches = 0, articles = 0] = await Promise.all([asked, all])
  return matches > most && matches * OF_EVERY > articles
}

async function estimateRows(db: Queryable, query: SQL): Promise<number> {
  const [row] = await db.execute<{ 'QUERY PLAN': [{ Plan: { 'Plan Rows': number } }] }>(
    sql`explain (format json) ${query}`,
  )
  return row?.['QUERY PLAN'][0].Plan['Plan Rows'] ?? 0
}

/** What is asked, narrowed by the marks every document carries. */
export function questionOf({ find }: Pick<Match, 'find'>, filter: SearchFilter): SQL {
  return sql`${[find, ...marksOf(filter)].join(' & ')}::tsquery`
}

function marksOf({ divisionCode, without = [], type, year, month }: SearchFilter): string[] {
  const whole = divisionCode === undefined || scopePrefix(divisionCode).length === 2
  const wanted = [
    whole ? null : divisionMark(divisionCode),
    type === undefined ? null : typeMark(type),
    year === undefined ? null : yearMark(year),
    month === undefined ? null : monthMark(month),
  ].filter((mark) => mark !== null)
  return [...wanted.map(quote), ...without.map((code) => `!${quote(divisionMark(code))}`)]
}
