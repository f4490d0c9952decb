import { sql, type AnyColumn, type SQL } from 'drizzle-orm'

import { maskPersonalNumbers } from '#lib/personal-numbers'

/**
 * Texts of people as a list gets them: with the numbers of persons masked. Lists are read over a shoulder
 * and by many who need no number; the edition itself shows its whole text to those who may read it.
 */
export const masked = (column: AnyColumn | SQL): SQL<string> =>
  sql`${column}`.mapWith(maskPersonalNumbers)

export const maskedOrNull = (column: AnyColumn | SQL): SQL<string | null> => masked(column)
