// Matters of a scale database, as statements of PostgreSQL: nine of ten are proposals, one is a topic of a consultation, and
// half as many are what the public handed in. Accounts, articles and divisions are there before.

import postgres from 'postgres'

import { HANDLING_STEPS } from './handling-rows.ts'
import { REGISTER_STEPS } from './register-rows.ts'
import type { Step } from './step.ts'
import { TOPIC_STEPS } from './topic-rows.ts'

const STEPS: readonly Step[] = [...REGISTER_STEPS, ...HANDLING_STEPS, ...TOPIC_STEPS]
const TABLES = [...new Set(STEPS.map(([table]) => table))]

/** Adds matters to a scale database that has none; `report` gets a line for each table. */
export async function fillMatters(
  ownerUrl: string,
  matters: number,
  report: (line: string) => void,
): Promise<void> {
  const sql = postgres(ownerUrl, { max: 1, onnotice: () => {} })
  try {
    const [known] = await sql`select 1 from matters limit 1`
    if (known || matters === 0) return
    await sql.begin(async (tx) => {
      for (const [table, statement] of STEPS) {
        const { count } = await tx.unsafe(statement, statement.includes('$1') ? [matters] : [])
        report(`${table}：${count} 行`)
      }
    })
    for (const table of TABLES) await sql.unsafe(`vacuum analyze ${table}`)
  } finally {
    await sql.end({ timeout: 5 })
  }
}
