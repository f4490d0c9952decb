import postgres from 'postgres'
import { ensureAppRole } from '#db/app-role'

const PASSWORD = 'only for a throw-away database'

export interface NewDatabase {
  ownerUrl: string
  appUrl: string
  drop(): Promise<void>
}

/** A migrated database of that name on the server, as owner and as application see it: a copy of TEST_TEMPLATE, or of another. */
export async function newDatabase(
  serverUrl: string,
  name: string,
  template = process.env['TEST_TEMPLATE'],
): Promise<NewDatabase> {
  if (!template) throw new Error('TEST_TEMPLATE is not set: run these tests through vitest')
  const ownerUrl = await createDatabase(serverUrl, name, template)
  const appUrl = await ensureAppRole(ownerUrl, PASSWORD)
  return { ownerUrl, appUrl, drop: () => dropDatabase(serverUrl, name) }
}

/** Makes a database, empty unless it copies another, and resolves to its owner's address. */
export async function createDatabase(
  serverUrl: string,
  name: string,
  template = 'template1',
): Promise<string> {
  // By its files: page by page, as is usual, takes up to half as much again.
  await onServer(
    serverUrl,
    (sql) => sql`create database ${sql(name)} template ${sql(template)} strategy file_copy`,
  )
  const url = new URL(serverUrl)
  url.pathname = `/${name}`
  return url.href
}

/** Drops it, whoever is connected, with its application's role. */
export async function dropDatabase(serverUrl: string, name: string): Promise<void> {
  // Not `with (force)`: that is refused while autovacuum looks at it, which a plain drop ends.
  await onServer(
    serverUrl,
    (sql) => sql`
      select pg_terminate_backend(pid) from pg_stat_activity
      where datname = ${name} and usename in (current_user, ${`${name}_app`})`,
  )
  await onServer(serverUrl, (sql) => sql`drop database ${sql(name)}`)
  await onServer(serverUrl, (sql) => sql`drop role if exists ${sql(`${name}_app`)}`)
}

/** Drops those whose names begin so. */
export async function dropDatabases(serverUrl: string, prefix: string): Promise<void> {
  const names: string[] = []
  await onServer(serverUrl, async (sql) => {
    const found = await sql<{ name: string }[]>`
      select datname as name from pg_database where starts_with(datname, ${prefix})`
    names.push(...found.map(({ name }) => name))
  })
  for (const name of names) await dropDatabase(serverUrl, name)
}

async function onServer(url: string, statement: (sql: postgres.Sql) => PromiseLike<unknown>) {
  const sql = postgres(url, { max: 1, connect_timeout: 60, onnotice: () => {} })
  try {
    await statement(sql)
  } finally {
    await sql.end({ timeout: 5 })
  }
}
