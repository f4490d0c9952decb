import { access, mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

import { eq } from 'drizzle-orm'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, it } from 'vitest'

import { pendingRenditions } from '#db/schema/media'
import { insertAccount } from '#db/testing/factories'
import { withRollback } from '#db/testing/test-database'

import { as, COUNTY, setStage } from '../testing/stage.ts'
import { findRendition } from './find-rendition.ts'
import { listRenditions } from './list-renditions.ts'
import { storePicture } from './store-picture.ts'
import { openFolderStore } from './store/folder-store.ts'
import type { MediaStore } from './store/media-store.ts'

let folder = ''
let store: MediaStore
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'portal-media-'))
  store = openFolderStore(folder)
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const photo = (width = 1_200, height = 800) =>
  sharp({ create: { width, height, channels: 3, background: { r: width % 255, g: 90, b: 60 } } })

it('has what a picture can be placed with, upright, without what the camera wrote down', () =>
  withRollback(async (tx) => {
    const { author } = await setStage(tx)
    const bytes = await photo()
      .withExif({ IFD0: { Copyright: 'secret' } })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer()
    const stored = await storePicture(as(tx, author), { bytes, fileName: '会场.jpg' }, store)
    expect(stored).toMatchObject({ width: 800, height: 1_200, alreadyStored: false })
    const renditions = await listRenditions(tx, [stored.mediaId])
    expect(renditions.map(({ format, width, height }) => [format, width, height])).toEqual([
      ['webp', 720, 1_080],
      ['jpeg', 800, 1_200],
    ])
    for (const { storageKey } of renditions) {
      const path = join(folder, storageKey)
      await access(path)
      expect((await sharp(path).metadata()).exif).toBeUndefined()
    }
    const [first] = renditions
    expect(await findRendition(tx, first?.storageKey ?? '')).toMatchObject({ isPublic: false })
  }))

it('knows a picture it has', () =>
  withRollback(async (tx) => {
    const { author, first } = await setStage(tx)
    const bytes = await photo(900, 700).png().toBuffer()
    const once = await storePicture(as(tx, author), { bytes, fileName: 'a.png' }, store)
    const again = await storePicture(as(tx, author), { bytes, fileName: 'b.png' }, store)
    expect(again).toEqual({ ...once, alreadyStored: true })
    // Nobody learns that another person has sent it.
    const others = await storePicture(as(tx, first), { bytes, fileName: 'c.png' }, store)
    expect(others).toEqual(once)
    const waiting = await tx
      .select()
      .from(pendingRenditions)
      .where(eq(pendingRenditions.mediaId, once.mediaId))
    expect(waiting).toHaveLength(1)
  }))

it('refuses by the bytes, whatever the name says, with a sentence', () =>
  withRollback(async (tx) => {
    const { author } = await setStage(tx)
    const jpeg = await photo().jpeg().toBuffer()
    const kept = await readdir(join(folder, 'incoming'))
    const cases: [Uint8Array, string][] = [
      [Buffer.from('<svg onload="alert(1)"/>'), 'SVG'],
      [Buffer.from('\0\0\0\x20ftypavif____', 'latin1'), 'AVIF'],
      [Buffer.from('\0\0\0\x20ftypheic____', 'latin1'), 'HEIC'],
      [Buffer.from('GIF89a______'), 'GIF'],
      [Buffer.from('hello, world'), '认不出'],
      [Buffer.alloc(0), '空的'],
      [jpeg.subarray(0, 200), '打不开'],
      [await photo(100, 100).jpeg().toBuffer(), '太小'],
      [Buffer.alloc(21 * 1_024 * 1_024), '20 MB'],
    ]
    for (const [bytes, word] of cases) {
      await expect(
        storePicture(as(tx, author), { bytes, fileName: 'x.jpg' }, store),
      ).rejects.toMatchObject({ code: 'invalid-input', message: expect.stringContaining(word) })
    }
    expect(await readdir(join(folder, 'incoming'))).toEqual(kept)
  }))

it('asks the first bytes and the decoder: what only looks like a picture is none', () =>
  withRollback(async (tx) => {
    const { author } = await setStage(tx)
    const small = photo(400, 300)
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="400" height="300"/>'
    const png = await small.png().toBuffer()
    const webp = (bytes: Buffer) => Buffer.concat([Buffer.from('RIFF____WEBP'), bytes])
    // Each has the mark of a WebP where only that was asked for.
    const cases = [
      Buffer.from(`<svg    WEBP="" ${svg.slice(4)}`),
      Buffer.from('II*\0\x08\0\0\0WEBP', 'latin1'),
      Buffer.from('GIF89a__WEBP'),
      webp(Buffer.from(svg)),
      webp(png),
      Buffer.concat([png.subarray(0, 8), await small.webp().toBuffer()]),
      Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), png]),
    ]
    for (const bytes of cases) {
      await expect(
        storePicture(as(tx, author), { bytes, fileName: 'x.webp' }, store),
      ).rejects.toMatchObject({ code: 'invalid-input' })
    }
  }))

it('says of a picture with too many pixels that it has too many', () =>
  withRollback(async (tx) => {
    const { author } = await setStage(tx)
    const bytes = await photo(7_740, 7_740).png().toBuffer()
    await expect(
      storePicture(as(tx, author), { bytes, fileName: 'x.png' }, store),
    ).rejects.toMatchObject({ code: 'invalid-input', message: expect.stringContaining('像素太多') })
    const shrunk = await photo(7_740, 7_740).jpeg().toBuffer()
    const stored = await storePicture(as(tx, author), { bytes: shrunk, fileName: 'x.jpg' }, store)
    expect(stored).toMatchObject({ width: 7_740, height: 7_740 })
  }))

it('keeps its files for the portal alone', () =>
  withRollback(async (tx) => {
    const { author } = await setStage(tx)
    const bytes = await photo(640, 480).jpeg().toBuffer()
    const { mediaId } = await storePicture(as(tx, author), { bytes, fileName: 'x.jpg' }, store)
    for (const { storageKey } of await listRenditions(tx, [mediaId])) {
      expect((await stat(join(folder, storageKey))).mode & 0o077).toBe(0)
      expect((await stat(dirname(join(folder, storageKey)))).mode & 0o077).toBe(0)
    }
  }))

it('refuses who does not write', () =>
  withRollback(async (tx) => {
    const auditor = await insertAccount(tx, 'auditor', COUNTY)
    const bytes = await photo().jpeg().toBuffer()
    await expect(
      storePicture(as(tx, auditor), { bytes, fileName: 'x.jpg' }, store),
    ).rejects.toMatchObject({ code: 'forbidden' })
  }))
