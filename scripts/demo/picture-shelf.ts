import sharp from 'sharp'

import { landscape, type Scene } from '#db/demo/landscape'
import type { Context } from '#domain/context'
import { encodeNextPicture } from '#domain/media/encode-next-picture'
import { storePicture } from '#domain/media/store-picture'
import { announcePicture } from '#domain/review/announce-picture'

const AT_ONCE = 2
const SEED = 'demo'

export type PictureOf = (scene: Scene) => Promise<number>

/** Ids of stored landscapes; each scene is drawn and stored when first asked for, once. */
export function openPictureShelf(ctx: Context, mediaFolder: string): PictureOf {
  const shelf = new Map<Scene, Promise<number>>()
  const waiting: (() => void)[] = []
  let running = 0
  const draw = async (scene: Scene) => {
    if (running >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve))
    running += 1
    try {
      const bytes = await sharp(Buffer.from(landscape(scene, SEED)))
        .png({ compressionLevel: 3 })
        .toBuffer()
      const stored = await storePicture(ctx, { bytes, fileName: `${scene}.png` }, mediaFolder)
      // One of those that were stored: in the end each has all its renditions.
      await encodeNextPicture(ctx.db, ctx.now, mediaFolder, (tx, mediaId) =>
        announcePicture(tx, mediaId, ctx.now),
      )
      return stored.mediaId
    } finally {
      running -= 1
      waiting.shift()?.()
    }
  }
  return (scene) => {
    const known = shelf.get(scene) ?? draw(scene)
    shelf.set(scene, known)
    return known
  }
}
