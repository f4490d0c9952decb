// Prepares databases for the database tests, on the server TEST_DATABASE_URL names or on a throw-away
// one. One is migrated (TEST_TEMPLATE), the others are its copies. In the first of these everything is
// rolled back (TEST_DATABASE_URL is its owner's address, TEST_APP_DATABASE_URL the application's); races,
// which must commit, meet in the second (TEST_RACES_DATABASE_URL), so that nobody else sees what they
// leave. TEST_SERVER_URL is where a test may make one of its own, and TEST_FOLDER is for files that several tests use.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startEmbeddedDatabase } from '../embedded/embedded-database.ts'
import { migrateDatabase } from '../migrate.ts'
import { createDatabase, dropDatabases, newDatabase } from './new-database.ts'

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

export default async function setup(): Promise<() => Promise<void>> {
  // Those of the tests that mock run beside the others.
  if (process.env.TEST_SERVER_URL) return async () => {}
  const given = process.env.TEST_DATABASE_URL
  const server = given ? { url: given, stop: async () => {} } : await throwAwayServer()
  const template = `test_${process.pid}_template`
  await migrateDatabase(await createDatabase(server.url, template))
  process.env.TEST_TEMPLATE = template
  const folder = mkdtempSync(join(tmpdir(), 'portal-tests-'))
  process.env.TEST_FOLDER = folder
  const rolledBack = await newDatabase(server.url, `test_${process.pid}`)
  const races = await newDatabase(server.url, `test_${process.pid}_races`)
  process.env.TEST_SERVER_URL = server.url
  process.env.TEST_DATABASE_URL = rolledBack.ownerUrl
  process.env.TEST_APP_DATABASE_URL = rolledBack.appUrl
  process.env.TEST_RACES_DATABASE_URL = races.appUrl
  return async () => {
    await rolledBack.drop()
    await races.drop()
    await dropDatabases(server.url, template)
    rmSync(folder, { recursive: true, force: true })
    await server.stop()
  }
}
