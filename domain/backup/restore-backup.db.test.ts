import { createWriteStream, readdirSync } from 'node:fs'
import { join } from 'node:path'

import { beforeAll, beforeEach, describe, expect, it } from 'vitest'

import { migrateUpTo } from '#db/migrate'

import { openFolderStore } from '../media/store/folder-store.ts'
import { readBackup } from './archive-reader.ts'
import { openArchive, type ArchiveWriter } from './archive-writer.ts'
import { HEADER, mediaMember, tableMember, type Header, type Manifest } from './backup-format.ts'
import { restoreBackup } from './restore-backup.ts'
import {
  accountsOf,
  addRows,
  backUp,
  mediaOf,
  NOW,
  onSql,
  openSmallPortals,
  PICTURE,
} from './testing/small-portal.ts'

const portals = openSmallPortals('restore')
/** A backup of the portal that no test writes in. */
let file: string
let place: string

beforeAll(async () => {
  ;({ file } = await backUp(portals.sourceUrl(), portals.newPlace()))
})
beforeEach(() => {
  place = portals.newPlace()
})

const restore = (file: string, ownerUrl: string, pictures: string | null = null) =>
  restoreBackup({
    file,
    key: null,
    ownerUrl,
    store: pictures === null ? null : openFolderStore(pictures),
    roomAt: place,
  })

const migrationsOf = (url: string) =>
  onSql(url, async (sql) => (await sql`select from drizzle.__drizzle_migrations`).length)

it('brings back odd values as they were', async () => {
  const target = await portals.emptyDatabase()
  await restore(file, target, join(place, 'restored'))
  expect(await accountsOf(target)).toEqual(await accountsOf(portals.sourceUrl()))
  const kinds = await onSql(
    target,
    (sql) => sql`select jsonb_typeof(value) as kind from settings where key = 'odd'`,
  )
  expect(kinds).toEqual([{ kind: 'null' }])
  const pictures = readdirSync(join(place, 'restored'), { recursive: true, encoding: 'utf8' })
  expect(pictures.toSorted()).toEqual(['ab', PICTURE])
})

it('restores a backup of an older database and migrates it', async () => {
  const old = await portals.emptyDatabase()
  await migrateUpTo(old, '0029_headline-characters')
  await addRows(old)
  const older = await backUp(old, place)
  expect(older.header.migration).toBe('0029_headline-characters')
  const target = await portals.emptyDatabase()
  await restore(older.file, target)
  expect(await accountsOf(target)).toEqual(await accountsOf(old))
  expect(await migrationsOf(old)).toBeLessThan(await migrationsOf(target))
  expect(await migrationsOf(target)).toBe(await migrationsOf(portals.sourceUrl()))
})

describe('a restore that is refused', () => {
  /** Each of them leaves it as it was. */
  let target: string
  beforeAll(async () => {
    target = await portals.emptyDatabase()
  })

  /** Nothing of a refused restore is there. */
  async function expectEmpty(): Promise<void> {
    const rows = await onSql(
      target,
      (sql) => sql`
        select from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where n.nspname in ('public', 'drizzle', 'pgboss')`,
    )
    expect(rows).toHaveLength(0)
  }

  it('goes into a database or a folder that is not empty', async () => {
    const source = portals.sourceUrl()
    await expect(restore(file, source)).rejects.toThrow('里已经有表')
    expect(await accountsOf(source)).toHaveLength(2)
    await expect(restore(file, target, mediaOf(place))).rejects.toThrow('不是空的')
    expect(readdirSync(mediaOf(place))).toEqual(['ab'])
    await expectEmpty()
  })

  it('has no room on the disk, or is of a newer program', async () => {
    const free = async () => 1000
    await expect(
      restoreBackup({ file, key: null, ownerUrl: target, store: null, roomAt: place, free }),
    ).rejects.toThrow('所在的硬盘只剩')
    const newer = await rewritten({
      header: (header) => ({ ...header, migration: '9999_from-later', program: '9.0.0' }),
    })
    await expect(restore(newer, target)).rejects.toThrow('是更新的程序做的（9.0.0')
    await expectEmpty()
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
    'comes from a backup that %s, and leaves nothing',
    async (_name, change, sentence) => {
      const other = await rewritten(change)
      await expect(restore(other, target, join(place, 'restored'))).rejects.toThrow(sentence)
      await expectEmpty()
      expect(readdirSync(place).toSorted()).toEqual(['media', 'rewritten'])
    },
  )

  it('comes from a portal whose audit log was altered before the backup', async () => {
    const source = await portals.ownPortal()
    await onSql(source, (sql) => sql`update audit_log set action = 'sign-out' where id = 1`)
    const altered = await backUp(source, place)
    await expect(restore(altered.file, target)).rejects.toThrow('审计记录第 1 行被改过')
    await expectEmpty()
  })
})

interface Changes {
  header?: (header: Header) => Header
  /** The lines of a table; none leaves it out. */
  rows?: (table: string, lines: string) => string
  manifest?: (manifest: Manifest) => Omit<Manifest, 'whole'>
}

/** Writes the backup again as somebody would who knows the format: its checksums fit. */
async function rewritten(changes: Changes): Promise<string> {
  const other = join(place, 'rewritten')
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
