import { sql, type AnyColumn, type SQL } from 'drizzle-orm'

/** A title as it is compared: without the marks and spaces that texts write differently. An index is over these very words. */
export const comparedTitle = (title: AnyColumn): SQL<string> =>
  sql<string>`regexp_replace(normalize(${title}, NFKC), '[\\s《》]', '', 'g')`
