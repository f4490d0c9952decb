import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { eq } from 'drizzle-orm'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, it } from 'vitest'

import { mediaCrops, pendingRenditions } from '#db/schema/media'
import { insertAccount } from '#db/testing/factories'
import { withRollback } from '#db/testing/test-database'

import type { Figure } from '../article/body.ts'
import { createDraft } from '../article/create-draft.ts'
import { encodeNextPicture } from '../media/encode-next-picture.ts'
import { findRendition } from '../media/find-rendition.ts'
import { listRenditions } from '../media/list-renditions.ts'
import { storePicture } from '../media/store-picture.ts'
import { openFolderStore } from '../media/store/folder-store.ts'
import type { MediaStore } from '../media/store/media-store.ts'
import { saveDraft } from '../review/drafts/save-draft.ts'
import { as, goodContent, NOW, published, requestKey, setStage } from '../testing/stage.ts'
import { canSeePicture } from './can-see-picture.ts'
import { cropPicture } from './crop-picture.ts'

let folder = ''
let store: MediaStore
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'portal-crops-'))
  store = openFolderStore(folder)
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const RIGHT_HALF = { left: 500, top: 0, width: 500, height: 1_000 }

/** Blue on the left, red on the right. */
async function twoHalves(): Promise<Buffer> {
  const half = { width: 500, height: 600, channels: 3 as const }
  const red = await sharp({ create: { ...half, background: '#c00000' } })
    .png()
    .toBuffer()
  return sharp({ create: { ...half, width: 1_000, background: '#0000c0' } })
    .composite([{ input: red, left: 500, top: 0 }])
    .png()
    .toBuffer()
}

const showing = (attrs: Pick<Figure['attrs'], 'mediaId' | 'crop'>) => {
  const content = goodContent()
  const words = { alt: '会场', caption: '会场里。', credit: '甲某' }
  content.body.content.push({ type: 'figure', attrs: { ...attrs, ...words } })
  return content
}

it('is a picture of its own, once, and the whole stays as it is', () =>
  withRollback(async (tx) => {
    const { author } = await setStage(tx)
    const file = { bytes: await twoHalves(), fileName: '会场.png' }
    const whole = await storePicture(as(tx, author), file, store)
    const input = { of: whole.mediaId, area: RIGHT_HALF }
    const cropped = await cropPicture(as(tx, author), input, store)
    expect(cropped).toMatchObject({ width: 500, height: 600, crop: input })
    expect(await cropPicture(as(tx, author), input, store)).toEqual(cropped)
    const [file500] = await listRenditions(tx, [cropped.mediaId])
    const { dominant } = await sharp(
      await readFile(join(folder, file500?.storageKey ?? '')),
    ).stats()
    expect(dominant.r).toBeGreaterThan(dominant.b)
    expect(await listRenditions(tx, [whole.mediaId])).toHaveLength(2)
    // Its further renditions are made like those of any picture.
    const pending = await tx
      .select()
      .from(pendingRenditions)
      .where(eq(pendingRenditions.mediaId, cropped.mediaId))
    expect(pending).toHaveLength(1)
  }))

it('is cut out of what is kept when the source without loss is gone', () =>
  withRollback(async (tx) => {
    const { author } = await setStage(tx)
    const file = { bytes: await twoHalves(), fileName: '会场.png' }
    const { mediaId } = await storePicture(as(tx, author), file, store)
    await encodeNextPicture(tx, NOW, store, () => Promise.resolve())
    const input = { of: mediaId, area: RIGHT_HALF }
    expect(await cropPicture(as(tx, author), input, store)).toMatchObject({ width: 500 })
  }))

it('refuses who may not see the whole, who writes nothing, and what is no part of it', () =>
  withRollback(async (tx) => {
    const { author } = await setStage(tx)
    const colleague = await insertAccount(tx, 'correspondent', '620825')
    const admin = await insertAccount(tx, 'admin', '620000')
    const file = { bytes: await twoHalves(), fileName: '会场.png' }
    const { mediaId } = await storePicture(as(tx, author), file, store)
    const crop = (actor: typeof author, area = RIGHT_HALF) =>
      cropPicture(as(tx, actor), { of: mediaId, area }, store)
    await expect(crop(colleague)).rejects.toMatchObject({ code: 'not-found' })
    await expect(crop(admin)).rejects.toMatchObject({ code: 'forbidden' })
    await expect(crop(author, { ...RIGHT_HALF, width: 501 })).rejects.toMatchObject({
      code: 'invalid-input',
    })
    await expect(crop(author, { ...RIGHT_HALF, width: 150 })).rejects.toMatchObject({
      code: 'invalid-input',
      message: '裁得太小了，短边至少要剩 200 像素，请多留一些',
    })
    expect(await tx.select().from(mediaCrops)).toEqual([])
  }))

it('is placed by whoever may place the whole, and only where it was cut', () =>
  withRollback(async (tx) => {
    const { author, first } = await setStage(tx)
    const colleague = await insertAccount(tx, 'correspondent', '620825')
    const file = { bytes: await twoHalves(), fileName: '会场.png' }
    const whole = await storePicture(as(tx, author), file, store)
    const { mediaId, crop } = await cropPicture(
      as(tx, author),
      { of: whole.mediaId, area: RIGHT_HALF },
      store,
    )
    const begin = (actor: typeof author, attrs: Pick<Figure['attrs'], 'mediaId' | 'crop'>) =>
      createDraft(as(tx, actor), { content: showing(attrs), requestKey: requestKey() })
    const missing = { code: 'invalid-input', message: '有一张图片找不到了，请重新上传' }
    // By the whole's number alone, by its own, elsewhere in the whole, and of another's.
    const elsewhere = { ...crop, area: { ...RIGHT_HALF, left: 0 } }
    await expect(begin(colleague, { mediaId, crop })).rejects.toMatchObject(missing)
    await expect(begin(author, { mediaId })).rejects.toMatchObject(missing)
    await expect(begin(author, { mediaId, crop: elsewhere })).rejects.toMatchObject(missing)
    const draft = await begin(author, { mediaId, crop })
    expect(await canSeePicture(tx, { actor: first, mediaId })).toBe(false)
    // Back to the whole, which no revision has shown.
    const content = showing({ mediaId: whole.mediaId })
    await expect(saveDraft(as(tx, author), { ...draft, content })).resolves.toMatchObject({
      editionId: draft.editionId,
    })
  }))

it('shows the whole to who reads the edition, and never to readers', () =>
  withRollback(async (tx) => {
    const stage = await setStage(tx)
    const { author, first } = stage
    const neighbour = await insertAccount(tx, 'correspondent', '620826')
    const file = { bytes: await twoHalves(), fileName: '会场.png' }
    const whole = await storePicture(as(tx, author), file, store)
    const { mediaId, crop } = await cropPicture(
      as(tx, author),
      { of: whole.mediaId, area: RIGHT_HALF },
      store,
    )
    await published(tx, stage, showing({ mediaId, crop }))
    const isPublic = async (id: number) => {
      const [rendition] = await listRenditions(tx, [id])
      return (await findRendition(tx, rendition?.storageKey ?? ''))?.isPublic
    }
    expect(await isPublic(mediaId)).toBe(true)
    expect(await isPublic(whole.mediaId)).toBe(false)
    const sees = (actor: typeof author) => canSeePicture(tx, { actor, mediaId: whole.mediaId })
    expect(await sees(first)).toBe(true)
    expect(await sees(neighbour)).toBe(false)
  }))
