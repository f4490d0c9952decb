import { or, sql, type SQL } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'

import { withinDivision } from './within-division.ts'

/** SQL for "this division is in one of the scopes"; no scope covers nothing. */
export function inScope(column: PgColumn | SQL, scopeCodes: readonly string[]): SQL {
  return or(...scopeCodes.map((code) => withinDivision(column, code))) ?? sql`false`
}
