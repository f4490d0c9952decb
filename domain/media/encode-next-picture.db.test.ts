import { cp, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { eq } from 'drizzle-orm'
import sharp from 'sharp'
import { afterEach, beforeEach, expect, it } from 'vitest'

import type { Transaction } from '#db/client'
import { pendingRenditions } from '#db/schema/media'
import { preferNestedLoops } from '#db/testing/nested-loops'
import { withRollback } from '#db/testing/test-database'

import { as, NOW, setStage } from '../testing/stage.ts'
import { encodeNextPicture, isAnyPicturePending } from './encode-next-picture.ts'
import { listRenditions } from './list-renditions.ts'
import { storePicture } from './store-picture.ts'
import { openFolderStore } from './store/folder-store.ts'
import type { MediaStore } from './store/media-store.ts'

let folder = ''
let store: MediaStore
const announced: number[] = []
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'portal-media-'))
  store = openFolderStore(folder)
  announced.length = 0
})
afterEach(() => rm(folder, { recursive: true, force: true }))

async function stored(tx: Transaction, width: number, height = 800) {
  const { author } = await setStage(tx)
  const background = { r: width % 255, g: height % 255, b: 60 }
  const bytes = await sharp({ create: { width, height, channels: 3, background } })
    .jpeg()
    .toBuffer()
  return storePicture(as(tx, author), { bytes, fileName: '会场.jpg' }, store)
}
const encodeNext = (tx: Transaction, now = NOW) =>
  encodeNextPicture(tx, now, store, (_tx, mediaId) => {
    announced.push(mediaId)
    return Promise.resolve()
  })
const sizesOf = async (tx: Transaction, mediaId: number) =>
  (await listRenditions(tx, [mediaId])).map(({ format, width }) => `${width}.${format}`).toSorted()
const listSources = async (tx: Transaction, mediaId: number) =>
  (await tx.select().from(pendingRenditions).where(eq(pendingRenditions.mediaId, mediaId))).map(
    ({ sourceFolder }) => sourceFolder,
  )
const after = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000)

it('adds all other sizes in every format to those of the upload, and clears up', () =>
  withRollback(async (tx) => {
    const { mediaId } = await stored(tx, 1_800)
    expect(await sizesOf(tx, mediaId)).toEqual(['1080.jpeg', '720.webp'])
    expect(await isAnyPicturePending(tx, NOW)).toBe(true)
    expect(await encodeNext(tx)).toBe(mediaId)
    const widths = [480, 720, 1_080, 1_600]
    const all = widths.flatMap((w) => ['avif', 'jpeg', 'webp'].map((format) => `${w}.${format}`))
    expect(await sizesOf(tx, mediaId)).toEqual(all.toSorted())
    for (const { storageKey, width, height } of await listRenditions(tx, [mediaId])) {
      const file = await sharp(join(folder, storageKey)).metadata()
      expect(file).toMatchObject({ width, height })
    }
    expect(announced).toEqual([mediaId])
    expect(await isAnyPicturePending(tx, after(600))).toBe(false)
    expect(await encodeNext(tx)).toBeNull()
    expect(await readdir(join(folder, 'incoming'))).toEqual([])
  }))

it('never makes a picture larger than it is', () =>
  withRollback(async (tx) => {
    const { mediaId } = await stored(tx, 600)
    await encodeNext(tx)
    const all = [480, 600].flatMap((w) =>
      ['avif', 'jpeg', 'webp'].map((format) => `${w}.${format}`),
    )
    expect(await sizesOf(tx, mediaId)).toEqual(all.toSorted())
  }))

it('takes up again what a killed process left, and does no harm by doing it twice', () =>
  withRollback(async (tx) => {
    const { mediaId } = await stored(tx, 700)
    const sources = await listSources(tx, mediaId)
    const kept = await mkdtemp(join(tmpdir(), 'portal-source-'))
    await cp(join(folder, sources[0] ?? ''), kept, { recursive: true })
    // Another process took it up and was never heard of again.
    await tx
      .update(pendingRenditions)
      .set({ attempts: 1, nextAttemptAt: after(2) })
      .where(eq(pendingRenditions.mediaId, mediaId))
    expect(await encodeNext(tx)).toBeNull()
    expect(await encodeNext(tx, after(2))).toBe(mediaId)
    const all = await sizesOf(tx, mediaId)
    expect(all).toHaveLength(6)
    // The other one had only not reported that it was done.
    const [sourceFolder] = sources
    await cp(kept, join(folder, sourceFolder ?? ''), { recursive: true })
    await tx.insert(pendingRenditions).values({
      mediaId,
      sourceFolder: sourceFolder ?? '',
      nextAttemptAt: NOW,
    })
    expect(await encodeNext(tx)).toBe(mediaId)
    expect(await sizesOf(tx, mediaId)).toEqual(all)
  }))

it('puts a picture off that cannot be encoded, and goes on with the others', () =>
  withRollback(async (tx) => {
    const broken = await stored(tx, 800)
    const [source = ''] = await listSources(tx, broken.mediaId)
    await rm(join(folder, source), { recursive: true })
    const { mediaId } = await stored(tx, 801)
    const before = await sizesOf(tx, broken.mediaId)
    const results = [await encodeNext(tx).catch(() => 'failed'), await encodeNext(tx)]
    expect(results).toContain(mediaId)
    expect(await encodeNext(tx, after(1)).catch(() => 'failed')).toBe('failed')
    expect(await isAnyPicturePending(tx, after(1))).toBe(false)
    expect(await isAnyPicturePending(tx, after(10))).toBe(true)
    expect(await sizesOf(tx, broken.mediaId)).toEqual(before)
  }))

it('takes up one picture, whatever plan the database has for taking it', () =>
  withRollback(async (tx) => {
    const pictures = [await stored(tx, 640), await stored(tx, 641), await stored(tx, 642)]
    await preferNestedLoops(tx)
    const taken = [await encodeNext(tx), await encodeNext(tx), await encodeNext(tx)]
    expect(new Set(taken)).toEqual(new Set(pictures.map(({ mediaId }) => mediaId)))
  }))
