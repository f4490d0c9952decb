import { like, or, sql, type SQL } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'

import { scopePrefix } from '../division/covers.ts'

/** SQL for "this division is in one of the scopes"; no scope covers nothing. */
export function inScope(column: PgColumn, scopeCodes: readonly string[]): SQL {
  const covered = scopeCodes.map((code) => like(column, `${scopePrefix(code)}%`))
  return or(...covered) ?? sql`false`
}
