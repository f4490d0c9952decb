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
  await onServer(serverUrl, (sql) => sql`create database ${sql(name)}`)
  const url = new URL(serverUrl)
  url.pathname = `/${name}`
  await migrateDatabase(url.href)
  return {
    ownerUrl: url.href,
    appUrl: await ensureAppRole(url.href, PASSWORD),
    drop: async () => {
      // Not `with (force)`: that is refused while autovacuum looks at it, which a plain drop ends.
      await onServer(
        serverUrl,
        (sql) => sql`
          select pg_terminate_backend(pid) from pg_stat_activity
          where datname = ${name} and usename is not null`,
      )
      await onServer(serverUrl, (sql) => sql`drop database ${sql(name)}`)
      await onServer(serverUrl, (sql) => sql`drop role if exists ${sql(`${name}_app`)}`)
    },
  }
}

async function onServer(url: string, statement: (sql: postgres.Sql) => PromiseLike<unknown>) {
  const sql = postgres(url, { max: 1, connect_timeout: 5, onnotice: () => {} })
  try {
    await statement(sql)
  } finally {
    await sql.end({ timeout: 5 })
  }
}
