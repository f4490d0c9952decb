// What the database of the cluster is prepared with, and asked about itself.

import postgres from 'postgres'

import { until } from './daemon.ts'
import { findRoles, SUPERUSER, type Node } from './database.ts'

export const PASSWORD = 'only-for-this-cluster'

/** The database and its owner, who makes the application's role. */
export async function makeDatabase(port: number): Promise<void> {
  const sql = postgres(`postgres://${SUPERUSER}@127.0.0.1:${port}/postgres`, {
    max: 1,
    onnotice: () => {},
  })
  await until('the balancer leads to the primary', async () => (await sql`select 1`).length === 1)
  await sql.unsafe(`create role portal_owner login createrole password '${PASSWORD}'`)
  await sql.unsafe('create database portal owner portal_owner')
  await sql.end()
}

/** What the application says when it connects, for who comes by a pooler that does not pass it on. */
export async function limitRole(owner: string): Promise<void> {
  const sql = postgres(owner, { max: 1, onnotice: () => {} })
  for (const setting of [
    "statement_timeout = '60s'",
    "lock_timeout = '5s'",
    "idle_in_transaction_session_timeout = '60s'",
    'random_page_cost = 1.1',
  ])
    await sql.unsafe(`alter role portal_app set ${setting}`)
  await sql.end()
}

/** Rows that were read on whichever node is the standby. */
export async function countReads(nodes: readonly Node[]): Promise<number> {
  const { standby } = await findRoles(nodes)
  const sql = postgres(`postgres://${SUPERUSER}@127.0.0.1:${standby.port}/portal`, {
    max: 1,
    onnotice: () => {},
  })
  try {
    const [row] = await sql<{ reads: number }[]>`
      select tup_fetched::float8 as reads from pg_stat_database where datname = 'portal'`
    return row?.reads ?? 0
  } finally {
    await sql.end()
  }
}
