import { not, or, sql, type Column, type SQL, type Subquery } from 'drizzle-orm'

import type { Queryable } from '#db/client'

import type { Division } from '../division/division.ts'
import { withinDivision } from '../division/within-division.ts'
import { MAX_COUNTED, type Capped } from './count-matches.ts'
import { findDivisions } from './division-spelling.ts'
import type { SearchFilter } from './search-plan.ts'

// What the searches of proposals and of topics have in common: where something lies, and how many are counted.

/** Places that one word may name. */
const MAX_DIVISIONS = 4

export const NONE: Capped = { count: 0, over: false }

/** One row more than is counted, so that what is left out is known. */
export const COUNT_LIMIT = MAX_COUNTED + 1

/** The rows of `some`, which has at most `COUNT_LIMIT` of them. */
export async function countFound(db: Queryable, some: Subquery): Promise<Capped> {
  const [row] = await db.select({ count: sql<number>`count(*)::int` }).from(some)
  const count = row?.count ?? 0
  return { count: Math.min(count, MAX_COUNTED), over: count > MAX_COUNTED }
}

/** Whether a division lies in the one that is asked for, and in none that is left out. */
export const isWhereAsked = (
  { divisionCode, without = [] }: SearchFilter,
  column: Column,
): (SQL | undefined)[] => [
  divisionCode === undefined ? undefined : withinDivision(column, divisionCode),
  ...without.map((code) => not(withinDivision(column, code))),
]

/** Whether a division lies in one that a word names; undefined where it names none. */
export function isNamed(
  word: string,
  divisions: readonly Division[],
  column: Column,
): SQL | undefined {
  const named = findDivisions(divisions, word).slice(0, MAX_DIVISIONS)
  return or(...named.map(({ code }) => withinDivision(column, code)))
}
