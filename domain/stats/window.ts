import { sql, type SQL } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'

import { shanghaiInstant } from '#lib/dates'

import type { Period } from './period.ts'

/** SQL for "this instant is in the period", from Shanghai midnight to Shanghai midnight. */
export function during(column: PgColumn, { from, until }: Pick<Period, 'from' | 'until'>): SQL {
  const [begin, end] = [shanghaiInstant(from, '00:00'), shanghaiInstant(until, '00:00')]
  return sql`(${column} >= ${begin.toISOString()}::timestamptz and ${column} < ${end.toISOString()}::timestamptz)`
}

/** SQL for the day in Shanghai of an instant. */
export const dayOf = (column: PgColumn): SQL =>
  sql`to_char(${column} at time zone 'Asia/Shanghai', 'YYYY-MM-DD')`
