// A picture's whole life in each kind of store: taken in, drawn, cut, swept around, backed up, restored, checked.

import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import sharp from 'sharp'
import { beforeEach, describe, expect, it } from 'vitest'

import { openDatabase, type OpenDatabase } from '#db/client'
import { createDatabase, dropDatabase, newDatabase } from '#db/testing/new-database'

import type { Actor } from '../account/actor.ts'
import { restoreBackup } from '../backup/restore-backup.ts'
import { takeBackup } from '../backup/take-backup.ts'
import { cropPicture } from '../edition/crop-picture.ts'
import { encodeNextPicture } from '../media/encode-next-picture.ts'
import { listRenditions } from '../media/list-renditions.ts'
import { storePicture } from '../media/store-picture.ts'
import { openFolderStore } from '../media/store/folder-store.ts'
import { sweepLeftovers } from '../media/sweep-leftovers.ts'
import { MEDIA_STORES, type OpenedStore } from '../media/testing/media-stores.ts'
import { as, NOW, setStage } from '../testing/stage.ts'
import { checkMedia } from './check-media.ts'

const DAY_MS = 86_400_000
const serverUrl = () => process.env['TEST_SERVER_URL'] ?? ''

const photo = (background: string) =>
  sharp({ create: { width: 800, height: 600, channels: 3, background } })
    .jpeg()
    .toBuffer()

describe.each(MEDIA_STORES)('pictures in a %s', (kind, open) => {
  let place: string
  let ownerUrl: string
  let pool: OpenDatabase
  let author: Actor
  let opened: OpenedStore
  beforeEach(async () => {
    place = await mkdtemp(join(tmpdir(), 'portal-either-'))
    const own = await newDatabase(serverUrl(), `either_${kind}_${process.pid}`)
    ;({ ownerUrl } = own)
    pool = openDatabase(ownerUrl, { connections: 2 })
    ;({ author } = await setStage(pool.db))
    opened = await open()
    return async () => {
      await opened.close()
      await pool.close()
      await own.drop()
      await rm(place, { recursive: true, force: true })
    }
  })
  const take = async (background: string) => {
    const input = { bytes: await photo(background), fileName: '会场.jpg' }
    return (await storePicture(as(pool.db, author), input, opened.store)).mediaId
  }
  const drawFurther = () =>
    encodeNextPicture(pool.db, new Date(), opened.store, () => Promise.resolve())
  const keysOf = async (mediaIds: readonly number[]) =>
    (await listRenditions(pool.db, mediaIds)).map(({ storageKey }) => storageKey)

  it('are drawn in every size, and cut out of what is kept', async () => {
    const mediaId = await take('#2255aa')
    expect(await keysOf([mediaId])).toHaveLength(2)
    expect(await drawFurther()).toBe(mediaId)
    const keys = await keysOf([mediaId])
    expect(keys).toHaveLength(9)
    for (const key of keys) {
      const bytes = await opened.store.read(key)
      expect((await sharp(bytes ?? undefined).metadata()).width).toBeGreaterThanOrEqual(480)
    }
    expect(await opened.store.listFolders('incoming')).toEqual([])
    const area = { left: 0, top: 0, width: 500, height: 500 }
    const cut = await cropPicture(as(pool.db, author), { of: mediaId, area }, opened.store)
    expect(cut).toMatchObject({ width: 400, height: 300 })
  })

  it('leave nothing of what was refused', async () => {
    const input = { bytes: (await photo('#2255aa')).subarray(0, 300), fileName: 'x.jpg' }
    await expect(storePicture(as(pool.db, author), input, opened.store)).rejects.toMatchObject({
      code: 'invalid-input',
    })
    expect(await opened.store.isEmpty()).toBe(true)
  })

  it('stay when what no row names is swept away', async () => {
    const mediaId = await take('#2255aa')
    await opened.store.write('ab/cd-720.webp', Buffer.from('of nobody'))
    await opened.store.write('incoming/dead/source.png', Buffer.from('of nobody'))
    const folders = {
      store: opened.store,
      parts: openFolderStore(join(place, 'parts')),
      children: place,
    }
    await sweepLeftovers(pool.db, new Date(), folders)
    expect(await opened.store.has('ab/cd-720.webp')).toBe(true)
    await sweepLeftovers(pool.db, new Date(Date.now() + 2 * DAY_MS), folders)
    expect(await opened.store.has('ab/cd-720.webp')).toBe(false)
    expect(await opened.store.has('incoming/dead/source.png')).toBe(false)
    for (const key of await keysOf([mediaId])) expect(await opened.store.has(key)).toBe(true)
    // The source is still waited for.
    expect(await drawFurther()).toBe(mediaId)
  })

  it('are found altered and missing by the check', async () => {
    const [altered = '', missing = ''] = await keysOf([await take('#2255aa')])
    expect(await checkMedia(pool.db, opened.store)).toEqual([])
    await opened.store.write(altered, Buffer.from('another picture'))
    await opened.store.remove(missing)
    const found = await checkMedia(pool.db, opened.store)
    expect(found).toHaveLength(2)
    expect(found).toContainEqual({ kind: 'media', object: altered, deviation: 'altered' })
    expect(found).toContainEqual({ kind: 'media', object: missing, deviation: 'missing' })
  })

  it.each(MEDIA_STORES)(
    'are backed up whole and brought back into a %s',
    async (_other, openOther) => {
      const drawn = await take('#2255aa')
      await drawFurther()
      const waiting = await take('#aa5522')
      const { file, manifest } = await takeBackup({
        databaseUrl: ownerUrl,
        store: opened.store,
        folder: join(place, 'backups'),
        key: null,
        program: '0.2.0',
        now: NOW,
      })
      expect(manifest).toMatchObject({ renditions: { files: 11 }, missing: [] })
      // Only the source that is waited for lies in a folder of its own; what was laid aside for the backup is gone.
      expect(await opened.store.listFolders('incoming')).toHaveLength(1)
      const other = await openOther()
      const name = `either_other_${process.pid}`
      const target = await createDatabase(serverUrl(), name)
      try {
        const request = { file, key: null, ownerUrl: target, roomAt: place }
        await restoreBackup({ ...request, store: other.store })
        for (const key of await keysOf([drawn, waiting])) {
          expect(await other.store.read(key), key).toEqual(await opened.store.read(key))
        }
        expect(await other.store.listFolders('incoming')).toEqual(
          await opened.store.listFolders('incoming'),
        )
        await dropDatabase(serverUrl(), name)
        await createDatabase(serverUrl(), name)
        await expect(restoreBackup({ ...request, store: other.store })).rejects.toThrow('不是空的')
      } finally {
        await dropDatabase(serverUrl(), name)
        await other.close()
      }
    },
  )
})
