import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterEach, beforeEach, expect, it, vi } from 'vitest'

import { openDatabase, type OpenDatabase } from '#db/client'
import { newDatabase, type NewDatabase } from '#db/testing/new-database'
import { readBackupPlan } from '#domain/backup/plan'
import { openMediaStore, openPartsStore } from '#domain/media/store/open-media-store'

import { makeRealPortal } from '../../domain/testing/real-portal.ts'
import type { JobContext } from './job.ts'
import { nightlyBackup } from './nightly-backup.ts'

const NOW = new Date('2026-03-20T02:00:00Z')

let dataDir: string
let folder: string
let own: NewDatabase
let pool: OpenDatabase

beforeEach(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'nightly-backup-'))
  folder = join(dataDir, 'elsewhere')
  vi.stubEnv('BACKUP_DIR', folder)
  vi.stubEnv('BACKUP_KEY', 'a key of a test, long enough')
  own = await newDatabase(process.env['TEST_SERVER_URL'] ?? '', `nightly_${process.pid}`)
  pool = openDatabase(own.ownerUrl, { connections: 2 })
})

afterEach(async () => {
  vi.unstubAllEnvs()
  await pool.close()
  await own.drop()
  rmSync(dataDir, { recursive: true, force: true })
})

const contextWith = (env: Record<string, string>): JobContext => ({
  db: () => pool.db,
  databaseUrl: own.appUrl,
  internalUrl: '',
  authSecret: '',
  dataDir,
  store: openMediaStore(env, dataDir),
  parts: openPartsStore(env, dataDir),
  backups: readBackupPlan(env, dataDir),
  log: String,
})

const cronBy = (env: Record<string, string>) =>
  typeof nightlyBackup.cron === 'string' ? '' : nightlyBackup.cron(contextWith(env))

it('runs at the hour that is set, and never when it is off', () => {
  expect(cronBy({})).toBe('30 2 * * *')
  expect(cronBy({ BACKUP_AT: '04:05' })).toBe('5 4 * * *')
  expect(cronBy({ BACKUP_AT: 'off' })).toBeNull()
})

it('backs up a real portal in a process of its own, as the application may, and nothing else', async () => {
  await nightlyBackup.work(contextWith({}), NOW)
  expect(existsSync(folder)).toBe(false)
  await makeRealPortal(pool.db, NOW)
  await nightlyBackup.work(contextWith({ BACKUP_AT: 'off' }), NOW)
  expect(existsSync(folder)).toBe(false)
  await nightlyBackup.work(contextWith({}), NOW)
  const [file = ''] = readdirSync(folder)
  expect(file).toMatch(/^portal-\d{8}T\d{6}Z\.tar\.gz\.sealed$/)
  const rows = await pool.db.execute(`select file_name, nightly from backups`)
  expect([...rows]).toEqual([{ file_name: file, nightly: true }])
})

it('fails with the sentence of the process', async () => {
  const context = contextWith({})
  await makeRealPortal(pool.db, NOW)
  await pool.db.execute(`alter table backups rename to others`)
  await expect(nightlyBackup.work(context, NOW)).rejects.toThrow(/backups.* does not exist/)
})
