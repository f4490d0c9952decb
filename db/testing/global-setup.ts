// Gives database tests two migrated databases of their own, on the server TEST_DATABASE_URL names or
// on a throw-away one. In the first everything is rolled back (TEST_DATABASE_URL is its owner's address,
// TEST_APP_DATABASE_URL the application's); races, which must commit, meet in the second
// (TEST_RACES_DATABASE_URL), so that nobody else sees what they leave.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import postgres from 'postgres'
import { ensureAppRole } from '#db/app-role'
import { migrateDatabase } from '#db/migrate'
import { startEmbeddedDatabase } from '../../scripts/launch/embedded-database.ts'

const PASSWORD = 'only for a throw-away database'

async function throwAwayServer(): Promise<{ url: string; stop: () => Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'portal-test-'))
  const server = await startEmbeddedDatabase(folder, PASSWORD, false)
  const stop = async () => {
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
  return { url: server.ownerUrl, stop }
}

async function onServer(url: string, statement: (sql: postgres.Sql) => PromiseLike<unknown>) {
  const sql = postgres(url, { max: 1, connect_timeout: 5, onnotice: () => {} })
  try {
    await statement(sql)
  } finally {
    await sql.end({ timeout: 5 })
  }
}

/** A migrated database of that name on the server, as owner and as application see it. */
async function openDatabase(serverUrl: string, name: string) {
  await onServer(serverUrl, (sql) => sql`create database ${sql(name)}`)
  const url = new URL(serverUrl)
  url.pathname = `/${name}`
  await migrateDatabase(url.href)
  return { ownerUrl: url.href, appUrl: await ensureAppRole(url.href, PASSWORD) }
}

export default async function setup(): Promise<() => Promise<void>> {
  const given = process.env.TEST_DATABASE_URL
  const server = given ? { url: given, stop: async () => {} } : await throwAwayServer()
  const names = [`test_${process.pid}`, `test_${process.pid}_races`] as const
  const rolledBack = await openDatabase(server.url, names[0])
  const races = await openDatabase(server.url, names[1])
  process.env.TEST_DATABASE_URL = rolledBack.ownerUrl
  process.env.TEST_APP_DATABASE_URL = rolledBack.appUrl
  process.env.TEST_RACES_DATABASE_URL = races.appUrl
  return async () => {
    for (const name of names) {
      await onServer(server.url, (sql) => sql`drop database ${sql(name)} with (force)`)
      await onServer(server.url, (sql) => sql`drop role if exists ${sql(`${name}_app`)}`)
    }
    await server.stop()
  }
}
