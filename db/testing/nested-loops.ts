import { sql } from 'drizzle-orm'

import type { Transaction } from '../client.ts'

const OTHERS = ['hashjoin', 'mergejoin', 'hashagg', 'sort', 'material', 'memoize'] as const
const INDEXES = ['indexscan', 'indexonlyscan', 'bitmapscan'] as const

/** The plan that PostgreSQL takes for tables that it believes to hold a row or none: a subquery is run for each row. */
export async function preferNestedLoops(tx: Transaction): Promise<void> {
  // What was planned before would be kept.
  await tx.execute(sql`discard plans`)
  for (const name of [...OTHERS, ...INDEXES])
    await tx.execute(sql`select set_config(${`enable_${name}`}, 'off', true)`)
}
