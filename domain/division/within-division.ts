import { sql, type AnyColumn, type SQL } from 'drizzle-orm'

import { scopePrefix } from './covers.ts'

/** A condition on a division code: the division itself and everything below it. */
export function withinDivision(column: AnyColumn | SQL, code: string): SQL {
  const prefix = scopePrefix(code)
  if (prefix.length === code.length) return sql`${column} = ${code}`
  const next = String(Number(prefix) + 1).padEnd(code.length, '0')
  return sql`(${column} >= ${code} and ${column} < ${next})`
}
