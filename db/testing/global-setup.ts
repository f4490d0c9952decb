// Gives database tests a migrated database of their own: on the server TEST_DATABASE_URL names, else
// on a throw-away one. Tests read its address from TEST_DATABASE_URL (the owner's role) and
// TEST_APP_DATABASE_URL (the application's).

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

export default async function setup(): Promise<() => Promise<void>> {
  const given = process.env.TEST_DATABASE_URL
  const server = given ? { url: given, stop: async () => {} } : await throwAwayServer()
  const name = `test_${process.pid}`
  await onServer(server.url, (sql) => sql`create database ${sql(name)}`)
  const url = new URL(server.url)
  url.pathname = `/${name}`
  await migrateDatabase(url.href)
  process.env.TEST_DATABASE_URL = url.href
  process.env.TEST_APP_DATABASE_URL = await ensureAppRole(url.href, PASSWORD)
  return async () => {
    await onServer(server.url, (sql) => sql`drop database ${sql(name)} with (force)`)
    await onServer(server.url, (sql) => sql`drop role if exists ${sql(`${name}_app`)}`)
    await server.stop()
  }
}
