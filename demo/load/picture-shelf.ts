import sharp from 'sharp'

import type { Database } from '#db/client'
import { landscape, type Drawing } from '../content/landscape.ts'
import type { Actor } from '#domain/account/actor'
import { storePicture } from '#domain/media/store-picture'
import type { MediaStore } from '#domain/media/store/media-store'

import { encodeDrawing } from './encode-drawing.ts'

const AT_ONCE = 2
const SEED = 'demo'

export type PictureOf = (drawing: Drawing, author: Actor) => Promise<number>

/**
 * Stored landscapes, each drawn and encoded once; every author who places one has uploaded it. As of any upload, a job
 * of the portal makes the further renditions: nobody who starts a demonstration waits for them.
 */
export function openPictureShelf(db: Database, now: Date, store: MediaStore): PictureOf {
  const drawn = new Map<string, Promise<Uint8Array>>()
  const waiting: (() => void)[] = []
  let running = 0
  const upload = async (name: string, bytes: Uint8Array, actor: Actor) => {
    const input = { bytes, fileName: `${name}.png` }
    return (await storePicture({ db, actor, now }, input, store, encodeDrawing)).mediaId
  }
  const draw = async (drawing: Drawing, name: string, author: Actor) => {
    if (running >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve))
    running += 1
    try {
      // Fast rather than small: it lies there until a job has made the further renditions.
      const bytes = await sharp(Buffer.from(landscape(drawing, SEED)))
        .flatten({ background: '#ffffff' })
        .png({ compressionLevel: 1 })
        .toBuffer()
      await upload(name, bytes, author)
      return bytes
    } finally {
      running -= 1
      waiting.shift()?.()
    }
  }
  return async (drawing, author) => {
    const name = `${drawing.scene}-${drawing.mood}`
    const known = drawn.get(name) ?? draw(drawing, name, author)
    drawn.set(name, known)
    return upload(name, await known, author)
  }
}
