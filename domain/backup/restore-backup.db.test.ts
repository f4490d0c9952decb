import {
  createWriteStream,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import postgres from 'postgres'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'

import { migrateUpTo } from '#db/migrate'
import { createDatabase, dropDatabase, newDatabase } from '#db/testing/new-database'

import { readBackup } from './archive-reader.ts'
import { openArchive, type ArchiveWriter } from './archive-writer.ts'
import { HEADER, mediaMember, tableMember, type Header, type Manifest } from './backup-format.ts'
import { restoreBackup } from './restore-backup.ts'
import { takeBackup, type BackupRequest } from './take-backup.ts'

const NOW = new Date('2026-11-30T04:00:00Z')
const PICTURE = 'ab/cdef-720.webp'
const serverUrl = () => process.env['TEST_SERVER_URL'] ?? ''
const folder = mkdtempSync(join(tmpdir(), 'portal-restore-'))
const closers: (() => Promise<unknown>)[] = []
let number = 0
let place: string

beforeEach(() => {
  number += 1
  place = join(folder, String(number))
  mkdirSync(place)
})

afterAll(async () => {
  for (const close of closers) await close()
  rmSync(folder, { recursive: true, force: true })
})

async function onSql<T>(url: string, work: (sql: postgres.Sql) => PromiseLike<T>): Promise<T> {
  const sql = postgres(url, { max: 1, onnotice: () => {} })
  try {
    return await work(sql)
  } finally {
    await sql.end()
  }
}

/** The owner's address of an empty database. */
async function emptyDatabase(): Promise<string> {
  const name = `restore_${process.pid}_${closers.length}`
  closers.push(() => dropDatabase(serverUrl(), name))
  return createDatabase(serverUrl(), name)
}

async function addRows(url: string): Promise<void> {
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

const mediaOf = (at: string) => join(at, 'media')

function addPicture(at: string): void {
  mkdirSync(join(mediaOf(at), 'ab'), { recursive: true })
  writeFileSync(join(mediaOf(at), PICTURE), 'a picture')
}

async function portal(): Promise<string> {
  const name = `restore_source_${process.pid}_${closers.length}`
  const { ownerUrl, drop } = await newDatabase(serverUrl(), name)
  closers.push(drop)
  await addRows(ownerUrl)
  addPicture(place)
  return ownerUrl
}

const backUp = (ownerUrl: string, request: Partial<BackupRequest> = {}) =>
  takeBackup({
    databaseUrl: ownerUrl,
    mediaFolder: mediaOf(place),
    folder: join(place, 'backups'),
    key: null,
    program: '0.1.0',
    now: NOW,
    ...request,
  })

const restore = (file: string, ownerUrl: string, mediaFolder: string | null = null) =>
  restoreBackup({ file, key: null, ownerUrl, mediaFolder, roomAt: place })

const accountsOf = (url: string) =>
  onSql(url, (sql) => sql`select id, login_name, display_name from accounts order by id`)

const migrationsOf = (url: string) =>
  onSql(url, async (sql) => (await sql`select from drizzle.__drizzle_migrations`).length)

const backups = () => readdirSync(join(place, 'backups'))

/** Nothing of a refused restore is there. */
async function expectEmpty(url: string): Promise<void> {
  const rows = await onSql(
    url,
    (sql) => sql`
      select from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname in ('public', 'drizzle', 'pgboss')`,
  )
  expect(rows).toHaveLength(0)
}

interface Changes {
  header?: (header: Header) => Header
  /** The lines of a table; none leaves it out. */
  rows?: (table: string, lines: string) => string
  manifest?: (manifest: Manifest) => Omit<Manifest, 'whole'>
}

/** Writes the backup again as somebody would who knows the format: its checksums fit. */
async function rewritten(file: string, changes: Changes): Promise<string> {
  const other = `${file}.rewritten`
  const to = createWriteStream(other)
  const archive: ArchiveWriter = openArchive({ to, key: null, takenAt: NOW })
  const manifest = await readBackup(file, { key: null }, async (header) => {
    await archive.addText(HEADER, JSON.stringify(changes.header?.(header) ?? header))
    return {
      async rows(table, lines) {
        const text = changes.rows?.(table, lines) ?? lines
        if (text !== '') await archive.addText(tableMember(table, 1), text)
      },
      async picture(path, bytes) {
        const chunks: Uint8Array[] = []
        for await (const chunk of bytes) chunks.push(chunk)
        const all = Buffer.concat(chunks)
        await archive.add(mediaMember(path), all.length, [all])
      },
    }
  })
  await archive.finish(changes.manifest?.(manifest) ?? manifest)
  return other
}

// No file can be made there, as on a disk that was mounted again for reading.
it('names a folder in which no file can be made, and why', async () => {
  const free = () => Promise.resolve(Number.MAX_SAFE_INTEGER)
  await expect(backUp(await portal(), { folder: '/proc', free })).rejects.toThrow(
    /^文件夹 \/proc 写不了（E[A-Z]+）/,
  )
})

it('brings back odd values as they were', async () => {
  const source = await portal()
  const { file, bytes } = await backUp(source)
  expect(bytes).toBeGreaterThan(0)
  const target = await emptyDatabase()
  await restore(file, target, join(place, 'restored'))
  expect(await accountsOf(target)).toEqual(await accountsOf(source))
  const kinds = await onSql(
    target,
    (sql) => sql`select jsonb_typeof(value) as kind from settings where key = 'odd'`,
  )
  expect(kinds).toEqual([{ kind: 'null' }])
  const pictures = readdirSync(join(place, 'restored'), { recursive: true, encoding: 'utf8' })
  expect(pictures.toSorted()).toEqual(['ab', PICTURE])
})

it('restores a backup of an older database and migrates it', async () => {
  const old = await emptyDatabase()
  await migrateUpTo(old, '0029_headline-characters')
  await addRows(old)
  addPicture(place)
  const { file, header } = await backUp(old)
  expect(header.migration).toBe('0029_headline-characters')
  const target = await emptyDatabase()
  await restore(file, target)
  expect(await accountsOf(target)).toEqual(await accountsOf(old))
  expect(await migrationsOf(old)).toBeLessThan(await migrationsOf(target))
  expect(await migrationsOf(target)).toBe(await migrationsOf(await portal()))
})

describe('a backup', () => {
  it('is refused when a picture is missing, unless it may be', async () => {
    const source = await portal()
    rmSync(join(mediaOf(place), PICTURE))
    await expect(backUp(source)).rejects.toThrow(
      `数据库里有 ${join(mediaOf(place), PICTURE)}，文件却不见了`,
    )
    expect(backups()).toEqual([])
    const { file, manifest } = await backUp(source, { allowMissing: true })
    expect(manifest.missing).toEqual([PICTURE])
    await restore(file, await emptyDatabase())
  })

  it('is refused before it writes when the disk has no room', async () => {
    const source = await portal()
    await expect(backUp(source, { free: async () => 1000 })).rejects.toThrow(
      /所在的硬盘只剩 1 MB，最多要用 \d+ MB。/,
    )
    expect(backups()).toEqual([])
  })

  it('leaves nothing that looks whole when it is stopped', async () => {
    const source = await portal()
    const stop = new AbortController()
    const seen: string[][] = []
    const picture = join(mediaOf(place), 'ab', 'second.webp')
    writeFileSync(picture, Buffer.alloc(4 * 1024 * 1024, 'x'))
    await onSql(
      source,
      (sql) => sql`
        insert into media_renditions (media_id, format, width, height, byte_size, storage_key)
        values (1, 'webp', 1440, 960, 9, 'ab/second.webp')`,
    )
    const free = async () => {
      queueMicrotask(() => stop.abort())
      return Number.MAX_SAFE_INTEGER
    }
    await expect(backUp(source, { signal: stop.signal, free })).rejects.toThrow(/abort/i)
    seen.push(backups())
    expect(seen).toEqual([[]])
    // One that is killed cannot clear up: what it leaves has another name, and goes with a later run.
    writeFileSync(join(place, 'backups', 'portal-20261128T000000Z.tar.gz.part'), 'half')
    await backUp(source, { now: new Date(Date.now() + 48 * 3_600_000) })
    expect(backups()).toHaveLength(1)
    expect(backups()[0]).toMatch(/\.tar\.gz$/)
  })

  it('is refused when the database is newer than the program', async () => {
    const source = await portal()
    await onSql(
      source,
      (sql) => sql`
        insert into drizzle.__drizzle_migrations (hash, created_at) values ('x', 9999999999999)`,
    )
    await expect(backUp(source)).rejects.toThrow('被更新的程序升级过')
  })
})

describe('a restore', () => {
  it('is refused into a database or a folder that is not empty', async () => {
    const source = await portal()
    const { file } = await backUp(source)
    await expect(restore(file, source)).rejects.toThrow('里已经有表')
    expect(await accountsOf(source)).toHaveLength(2)
    const target = await emptyDatabase()
    await expect(restore(file, target, mediaOf(place))).rejects.toThrow('不是空的')
    expect(readdirSync(mediaOf(place))).toEqual(['ab'])
    await expectEmpty(target)
  })

  it('is refused when the disk has no room, and of a newer program', async () => {
    const { file } = await backUp(await portal())
    const target = await emptyDatabase()
    const free = async () => 1000
    await expect(
      restoreBackup({ file, key: null, ownerUrl: target, mediaFolder: null, roomAt: place, free }),
    ).rejects.toThrow('所在的硬盘只剩')
    const newer = await rewritten(file, {
      header: (header) => ({ ...header, migration: '9999_from-later', program: '9.0.0' }),
    })
    await expect(restore(newer, target)).rejects.toThrow('是更新的程序做的（9.0.0')
    await expectEmpty(target)
  })

  const wrong: [string, Changes, RegExp][] = [
    [
      'lacks the rows of a table',
      { rows: (table, lines) => (table === 'accounts' ? '' : lines) },
      /恢复后 accounts 表有 0 行/,
    ],
    [
      'lacks a table',
      {
        header: (header) => ({
          ...header,
          tables: header.tables.filter(({ name }) => name !== 'comments'),
        }),
      },
      /备份里的 comments 表和它的版本对不上/,
    ],
    [
      'has another value in a row',
      { rows: (_table, lines) => lines.replace('"b"', '"c"') },
      /恢复后 accounts 表有 2 行/,
    ],
    [
      'counts pictures that it does not have',
      {
        manifest: (manifest) => ({
          ...manifest,
          renditions: { ...manifest.renditions, files: 2 },
        }),
      },
      /备份里有 2 个图片文件/,
    ],
  ]
  it.each(wrong)(
    'is refused when the backup %s, and leaves nothing',
    async (_name, change, sentence) => {
      const { file } = await backUp(await portal())
      const other = await rewritten(file, change)
      const target = await emptyDatabase()
      const media = join(place, 'restored')
      await expect(restore(other, target, media)).rejects.toThrow(sentence)
      await expectEmpty(target)
      expect(readdirSync(place).toSorted()).toEqual(['backups', 'media'])
    },
  )

  it('is refused when the audit log was altered before the backup', async () => {
    const source = await portal()
    await onSql(source, (sql) => sql`update audit_log set action = 'sign-out' where id = 1`)
    const { file } = await backUp(source)
    const target = await emptyDatabase()
    await expect(restore(file, target)).rejects.toThrow('审计记录第 1 行被改过')
    await expectEmpty(target)
  })
})
