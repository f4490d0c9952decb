import postgres from 'postgres'
import { ensureAppRole } from '#db/app-role'
import { migrateDatabase } from '#db/migrate'

const PASSWORD = 'only for a throw-away database'

export interface NewDatabase {
  ownerUrl: string
  appUrl: string
  drop(): Promise<void>
}

/** A migrated database of that name on the server, as owner and as application see it. */
export async function newDatabase(serverUrl: string, name: string): Promise<NewDatabase> {
  const ownerUrl = await createDatabase(serverUrl, name)
  await migrateDatabase(ownerUrl)
  const appUrl = await ensureAppRole(ownerUrl, PASSWORD)
  return { ownerUrl, appUrl, drop: () => dropDatabase(serverUrl, name) }
}

/** Makes an empty database and resolves to its owner's address. */
export async function createDatabase(serverUrl: string, name: string): Promise<string> {
  await onServer(serverUrl, (sql) => sql`create database ${sql(name)}`)
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

async function onServer(url: string, statement: (sql: postgres.Sql) => PromiseLike<unknown>) {
  const sql = postgres(url, { max: 1, connect_timeout: 60, onnotice: () => {} })
  try {
    await statement(sql)
  } finally {
    await sql.end({ timeout: 5 })
  }
}
