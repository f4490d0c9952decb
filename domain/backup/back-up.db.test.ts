import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { appendFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import postgres from 'postgres'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'

import { openDatabase, type OpenDatabase } from '#db/client'
import { newDatabase, type NewDatabase } from '#db/testing/new-database'

import type { Actor } from '../account/actor.ts'
import { openFolderStore } from '../media/store/folder-store.ts'
import { makeRealPortal } from '../testing/real-portal.ts'
import { backUp } from './back-up.ts'
import { readBackupState } from './backup-state.ts'

const SET_UP_AT = new Date('2026-03-01T02:00:00Z')
const RETENTION = { daily: 2, weekly: 0, monthly: 0 }
const HOUR_MS = 3_600_000
const place = mkdtempSync(join(tmpdir(), 'back-up-'))
const ADMIN: Actor = {
  accountId: 1,
  displayName: '某人',
  divisionCode: '630000',
  grants: [{ role: 'admin', divisionCode: '630000' }],
}

let own: NewDatabase
let pool: OpenDatabase
let folder = ''
let runs = 0

beforeAll(async () => {
  own = await newDatabase(process.env['TEST_SERVER_URL'] ?? '', `back_up_${process.pid}`)
  pool = openDatabase(own.ownerUrl, { connections: 2 })
})

beforeEach(() => {
  runs += 1
  folder = join(place, String(runs))
  mkdirSync(folder)
})

afterAll(async () => {
  await pool.close()
  await own.drop()
  rmSync(place, { recursive: true, force: true })
})

/** A night's backup, as the application's role. */
const night = (day: string, request: Partial<Parameters<typeof backUp>[0]> = {}) =>
  backUp({
    databaseUrl: own.appUrl,
    store: openFolderStore(join(place, 'media')),
    folder,
    key: null,
    program: '0.1.0',
    now: new Date(`${day}T02:30:00+08:00`),
    nightly: RETENTION,
    ...request,
  })

const stateAt = (now: Date, isNightly = true) =>
  readBackupState(pool.db, { actor: ADMIN, now, isNightly })

it('knows none for a demonstration, and that a new portal has none yet', async () => {
  expect(await stateAt(SET_UP_AT)).toBeNull()
  await makeRealPortal(pool.db, SET_UP_AT)
  const later = (hours: number) => new Date(SET_UP_AT.getTime() + hours * HOUR_MS)
  expect(await stateAt(later(25))).toEqual({ last: null, isLate: false })
  expect(await stateAt(later(27))).toEqual({ last: null, isLate: true })
  expect(await stateAt(later(27), false)).toEqual({ last: null, isLate: false })
  const elsewhere = { ...ADMIN, grants: [{ role: 'admin' as const, divisionCode: '630100' }] }
  await expect(
    readBackupState(pool.db, { actor: elsewhere, now: SET_UP_AT, isNightly: true }),
  ).rejects.toMatchObject({ code: 'forbidden' })
})

it('notes down a backup that reads to its end, and is late a day after it', async () => {
  const { file, bytes } = await night('2026-03-02')
  const content = readFileSync(file)
  const sha256 = createHash('sha256').update(content).digest('hex')
  expect(content.length).toBe(bytes)
  const takenAt = new Date('2026-03-01T18:30:00Z')
  const later = (hours: number) => new Date(takenAt.getTime() + hours * HOUR_MS)
  const last = { takenAt, fileName: 'portal-20260301T183000Z.tar.gz', bytes, sha256, missing: 0 }
  expect(await stateAt(later(25))).toEqual({ last, isLate: false })
  expect(await stateAt(later(27))).toEqual({ last, isLate: true })
  // A clock that was set back by a month.
  expect(await stateAt(later(-720))).toEqual({ last, isLate: true })
})

it('deletes what is over, and nothing that it did not make', async () => {
  writeFileSync(join(folder, 'portal-20200101T000000Z.tar.gz'), 'of somebody else')
  const asked = await night('2026-04-01', { nightly: null })
  const first = await night('2026-04-02')
  const second = await night('2026-04-03')
  appendFileSync(second.file, 'changed by somebody')
  const third = await night('2026-04-04')
  const fourth = await night('2026-04-05')
  expect(fourth.deleted).toEqual(['portal-20260401T183000Z.tar.gz'])
  const fifth = await night('2026-04-06')
  expect(fifth.deleted).toEqual(['portal-20260403T183000Z.tar.gz'])
  expect([first, third].map(({ file }) => existsSync(file))).toEqual([false, false])
  for (const { file } of [asked, second, fourth, fifth]) expect(existsSync(file)).toBe(true)
  expect(readdirSync(folder)).toHaveLength(5)
  const marked = await pool.db.execute(
    `select file_name from backups where deleted_at is not null order by id`,
  )
  expect(marked.map((row) => row['file_name'])).toEqual([...fourth.deleted, ...fifth.deleted])
})

it('keeps the last good one when the next cannot be written', async () => {
  const { file } = await night('2026-05-01', { nightly: { daily: 1, weekly: 0, monthly: 0 } })
  await expect(night('2026-05-02', { free: async () => 0 })).rejects.toThrow(/最多要用 \d+ MB/)
  expect(readdirSync(folder).map((name) => join(folder, name))).toEqual([file])
})

it('is taken by one process at a time', async () => {
  const other = postgres(own.appUrl, { max: 1, onnotice: () => {} })
  try {
    await other`select pg_advisory_lock(hashtext('portal backup'))`
    await expect(night('2026-06-01')).rejects.toThrow(/正在做另一份备份/)
    expect(readdirSync(folder)).toEqual([])
  } finally {
    await other.end()
  }
})
