import { sql, type AnyColumn, type SQL } from 'drizzle-orm'

import { maskPersonalNumbers } from './personal-data.ts'

/**
 * Words of people as a list gets them: with the numbers of persons masked. Lists are read over a shoulder
 * and by many who need no number; the piece itself shows what stands in it to who may read it.
 */
export const masked = (words: AnyColumn | SQL): SQL<string> =>
  sql`${words}`.mapWith(maskPersonalNumbers)

export const maskedOrNull = (words: AnyColumn | SQL): SQL<string | null> => masked(words)
