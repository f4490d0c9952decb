import { readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { beforeEach, expect, it } from 'vitest'

import { restoreBackup } from './restore-backup.ts'
import {
  backUp,
  backupsOf,
  mediaOf,
  onSql,
  openSmallPortals,
  PICTURE,
} from './testing/small-portal.ts'

const portals = openSmallPortals('backup')
let place: string
beforeEach(() => {
  place = portals.newPlace()
})
const backups = () => readdirSync(backupsOf(place))

// No file can be made there, as on a disk that was mounted again for reading.
it('names a folder in which no file can be made, and why', async () => {
  const free = () => Promise.resolve(Number.MAX_SAFE_INTEGER)
  await expect(backUp(portals.sourceUrl(), place, { folder: '/proc', free })).rejects.toThrow(
    /^文件夹 \/proc 写不了（E[A-Z]+）/,
  )
})

it('is refused when a picture is missing, unless it may be', async () => {
  const source = portals.sourceUrl()
  rmSync(join(mediaOf(place), PICTURE))
  await expect(backUp(source, place)).rejects.toThrow(
    `数据库里有 ${join(mediaOf(place), PICTURE)}，文件却不见了`,
  )
  expect(backups()).toEqual([])
  const { file, manifest } = await backUp(source, place, { allowMissing: true })
  expect(manifest.missing).toEqual([PICTURE])
  const ownerUrl = await portals.emptyDatabase()
  await restoreBackup({ file, key: null, ownerUrl, store: null, roomAt: place })
})

it('is refused before it writes when the disk has no room', async () => {
  await expect(backUp(portals.sourceUrl(), place, { free: async () => 1000 })).rejects.toThrow(
    /所在的硬盘只剩 1 MB，最多要用 \d+ MB。/,
  )
  expect(backups()).toEqual([])
})

it('leaves nothing that looks whole when it is stopped', async () => {
  const source = await portals.ownPortal()
  const stop = new AbortController()
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
  await expect(backUp(source, place, { signal: stop.signal, free })).rejects.toThrow(/abort/i)
  expect(backups()).toEqual([])
  // One that is killed cannot clear up: what it leaves has another name, and goes with a later run.
  writeFileSync(join(backupsOf(place), 'portal-20261128T000000Z.tar.gz.part'), 'half')
  await backUp(source, place, { now: new Date(Date.now() + 48 * 3_600_000) })
  expect(backups()).toHaveLength(1)
  expect(backups()[0]).toMatch(/\.tar\.gz$/)
})

it('is refused when the database is newer than the program', async () => {
  const source = await portals.ownPortal()
  await onSql(
    source,
    (sql) => sql`
      insert into drizzle.__drizzle_migrations (hash, created_at) values ('x', 9999999999999)`,
  )
  await expect(backUp(source, place)).rejects.toThrow('被更新的程序升级过')
})
