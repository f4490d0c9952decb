import { and, eq, gte, lt, type AnyColumn, type SQL } from 'drizzle-orm'

import { scopePrefix } from './covers.ts'

/** A condition on a division code column: the division itself and everything below it. */
export function withinDivision(column: AnyColumn, code: string): SQL | undefined {
  const prefix = scopePrefix(code)
  if (prefix.length === code.length) return eq(column, code)
  const next = String(Number(prefix) + 1).padEnd(code.length, '0')
  return and(gte(column, code), lt(column, next))
}
