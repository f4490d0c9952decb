// A small portal with odd values in its rows and one picture, and where its backups lie.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import postgres from 'postgres'
import { afterAll, beforeAll } from 'vitest'

import { createDatabase, dropDatabase, newDatabase } from '#db/testing/new-database'

import { openFolderStore } from '../../media/store/folder-store.ts'
import { takeBackup, type BackupRequest } from '../take-backup.ts'

export const NOW = new Date('2026-11-30T04:00:00Z')
export const PICTURE = 'ab/cdef-720.webp'
const serverUrl = () => process.env['TEST_SERVER_URL'] ?? ''

export async function onSql<T>(
  url: string,
  work: (sql: postgres.Sql) => PromiseLike<T>,
): Promise<T> {
  const sql = postgres(url, { max: 1, onnotice: () => {} })
  try {
    return await work(sql)
  } finally {
    await sql.end()
  }
}

export const accountsOf = (url: string) =>
  onSql(url, (sql) => sql`select id, login_name, display_name from accounts order by id`)

export async function addRows(url: string): Promise<void> {
  await onSql(url, async (sql) => {
    await sql`
      insert into divisions (code, level, name, short_name, slug, position)
      values ('620000', 'province', '甘肃省', '甘肃', 'gansu', 1)`
    await sql`
      insert into accounts (login_name, display_name, division_code)
      values ('a', ${'甲 "引号" \\ 反斜杠\n换行\t'}, '620000'), ('b', '', '620000')`
    await sql`insert into settings (key, value) values ('odd', 'null'::jsonb)`
    await sql`
      insert into audit_log (action, object_kind, result, details)
      values ('sign-in', 'account', 'ok', '{"n": 1.0}'), ('sign-in', 'account', 'ok', '{}')`
    await sql`
      insert into media (sha256, file_key, width, height, file_name)
      values (${'a'.repeat(64)}, 'key', 720, 480, '图.jpg')`
    await sql`
      insert into media_renditions (media_id, format, width, height, byte_size, storage_key)
      values (1, 'webp', 720, 480, 9, ${PICTURE})`
  })
}

export const mediaOf = (at: string) => join(at, 'media')
export const backupsOf = (at: string) => join(at, 'backups')

export const backUp = (ownerUrl: string, at: string, request: Partial<BackupRequest> = {}) =>
  takeBackup({
    databaseUrl: ownerUrl,
    store: openFolderStore(mediaOf(at)),
    folder: backupsOf(at),
    key: null,
    program: '0.1.0',
    now: NOW,
    ...request,
  })

interface SmallPortals {
  /** The owner's address of the one that no test writes in. */
  sourceUrl(): string
  /** A folder with the picture of such a portal. */
  newPlace(): string
  /** The owner's address of one that a test may write in. */
  ownPortal(): Promise<string>
  emptyDatabase(): Promise<string>
}

/** Portals and folders for the tests of one file, gone when they have run. */
export function openSmallPortals(name: string): SmallPortals {
  const folder = mkdtempSync(join(tmpdir(), `portal-${name}-`))
  const closers: (() => Promise<unknown>)[] = []
  let source = ''
  let places = 0
  const nextName = () => `${name}_${process.pid}_${closers.length}`

  const ownPortal = async () => {
    const { ownerUrl, drop } = await newDatabase(serverUrl(), nextName())
    closers.push(drop)
    await addRows(ownerUrl)
    return ownerUrl
  }
  beforeAll(async () => {
    source = await ownPortal()
  })
  afterAll(async () => {
    for (const close of closers) await close()
    rmSync(folder, { recursive: true, force: true })
  })
  return {
    sourceUrl: () => source,
    newPlace() {
      places += 1
      const at = join(folder, String(places))
      mkdirSync(join(mediaOf(at), 'ab'), { recursive: true })
      writeFileSync(join(mediaOf(at), PICTURE), 'a picture')
      return at
    },
    ownPortal,
    async emptyDatabase() {
      const database = nextName()
      closers.push(() => dropDatabase(serverUrl(), database))
      return createDatabase(serverUrl(), database)
    },
  }
}
