import postgres from 'postgres'

import { JOB_SCHEMA } from './job-queue.ts'

/** Drops every table of the portal at the owner's address, with all rows. */
export async function dropEverything(url: string): Promise<void> {
  await withOwner(url, async (sql) => {
    await sql`drop schema if exists drizzle cascade`
    await sql`drop schema if exists ${sql(JOB_SCHEMA)} cascade`
    await sql`drop schema public cascade`
    await sql`create schema public`
  })
}

/** Whether no portal has any table there. */
export async function isEmptyDatabase(url: string): Promise<boolean> {
  return withOwner(url, async (sql) => {
    const schemas = ['public', 'drizzle', JOB_SCHEMA]
    const rows = await sql`
      select from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname in ${sql(schemas)} limit 1`
    return rows.length === 0
  })
}

async function withOwner<T>(url: string, work: (sql: postgres.Sql) => Promise<T>): Promise<T> {
  const sql = postgres(url, { max: 1, connect_timeout: 5, onnotice: () => {} })
  try {
    return await work(sql)
  } finally {
    await sql.end({ timeout: 5 })
  }
}
