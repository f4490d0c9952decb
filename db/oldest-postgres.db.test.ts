// The oldest PostgreSQL that a portal may have (Debian 12's), where it is installed: it knows less than the embedded one.

import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chownSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import postgres from 'postgres'
import { expect, it } from 'vitest'

import { findFreePort } from '#lib/process/port'

import { ensureAppRole } from './app-role.ts'
import { requireFitDatabase } from './database-check.ts'
import { serverEnvironment } from './embedded/cluster.ts'
import { findPostgresUser } from './embedded/postgres-user.ts'
import { findPending, migrateDatabase } from './migrate.ts'

const PROGRAMS = '/usr/lib/postgresql/15/bin'
const SUPERUSER = 'portal_superuser'

/** Runs `work` on an empty database of an owner who may make roles. */
async function onOldest(programs: string, work: (url: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'portal-oldest-'))
  const user = findPostgresUser()
  if (user) chownSync(folder, user.uid, user.gid)
  const as = { env: serverEnvironment(), cwd: folder, ...user }
  const data = join(folder, 'data')
  const made = spawnSync(
    join(programs, 'initdb'),
    ['-D', data, '-U', SUPERUSER, '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8', '--no-sync'],
    { ...as, encoding: 'utf8' },
  )
  expect(made.stderr).toBe('')
  const port = await findFreePort()
  const settings = [
    '-c',
    `port=${port}`,
    '-c',
    `unix_socket_directories=${folder}`,
    '-c',
    'fsync=off',
  ]
  const server = spawn(join(programs, 'postgres'), ['-D', data, ...settings], {
    ...as,
    stdio: 'ignore',
  })
  const sql = postgres(`postgres://${SUPERUSER}@127.0.0.1:${port}/postgres`, { max: 1 })
  try {
    await expect
      .poll(() =>
        sql`select 1`.then(
          (rows) => rows.length,
          () => 0,
        ),
      )
      .toBe(1)
    await sql.unsafe('create role portal_owner login createrole')
    await sql.unsafe('create database portal owner portal_owner')
    await work(`postgres://portal_owner@127.0.0.1:${port}/portal`)
  } finally {
    await sql.end()
    server.kill('SIGQUIT')
    await once(server, 'exit')
    rmSync(folder, { recursive: true, force: true })
  }
}

function testOldest(programs: string): void {
  it('makes its tables on it, a migration after the other, and the same a second time', async () => {
    await onOldest(programs, async (url) => {
      expect(await requireFitDatabase(url)).toMatchObject({ version: 15 })
      await migrateDatabase(url)
      await migrateDatabase(url)
      expect(await findPending(url)).toEqual([])
      const app = await ensureAppRole(url, 'a password of sixteen letters')
      const sql = postgres(app, { max: 1 })
      const [row] = await sql<
        { articles: number }[]
      >`select count(*)::int as articles from articles`
      expect(row?.articles).toBe(0)
      await sql.end()
    })
  })
}

if (existsSync(PROGRAMS)) testOldest(PROGRAMS)
else it('is not installed here', () => expect(existsSync(PROGRAMS)).toBe(false))
