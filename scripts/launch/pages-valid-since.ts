// Built pages show the database as it was when they were built. At each start the web server learns
// since when a stored page may be believed: the last change of this database, or this very moment
// when the pages were built from another one, or for another address of the site.

import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import postgres from 'postgres'

interface DatabaseState {
  /** Identifies this database among all others. */
  identity: string
  /** Milliseconds since 1970; 0 when nothing ever changed. */
  lastChange: number
}

const identityFile = (distDir: string) => join(distDir, '.built-from')

async function readState(url: string): Promise<DatabaseState> {
  const sql = postgres(url, { max: 1, connect_timeout: 5, onnotice: () => {} })
  try {
    const [row] = await sql<{ identity: string; lastChange: number }[]>`
      select
        (select system_identifier from pg_control_system()) || '/' || current_database() as identity,
        coalesce((
          select extract(epoch from max(created_at)) * 1000
          from (select created_at from outbox union all select created_at from admin_changes) changes
        ), 0)::float8
          as "lastChange"`
    if (!row) throw new Error('The database did not say which one it is.')
    return row
  } finally {
    await sql.end({ timeout: 5 })
  }
}

/** What the pages of a build were made from, and for. */
interface Origin {
  databaseUrl: string
  /** Stands in them: in links for search engines, in what is printed and followed. */
  siteUrl: string
}

const originOf = (identity: string, siteUrl: string) => `${identity} ${siteUrl}`

export async function rememberBuiltFrom(
  distDir: string,
  { databaseUrl, siteUrl }: Origin,
): Promise<void> {
  const { identity } = await readState(databaseUrl)
  writeFileSync(identityFile(distDir), originOf(identity, siteUrl))
}

export async function pagesValidSince(
  distDir: string,
  { databaseUrl, siteUrl }: Origin,
): Promise<number> {
  const { identity, lastChange } = await readState(databaseUrl)
  const file = identityFile(distDir)
  const builtFrom = existsSync(file) ? readFileSync(file, 'utf8') : null
  return builtFrom === originOf(identity, siteUrl) ? Math.ceil(lastChange) : Date.now()
}
