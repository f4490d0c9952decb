import sharp from 'sharp'

import type { Database } from '#db/client'
import { landscape, type Drawing } from '../content/landscape.ts'
import { pendingRenditions } from '#db/schema/media'
import type { Actor } from '#domain/account/actor'
import { encodeNextPicture } from '#domain/media/encode-next-picture'
import { storePicture } from '#domain/media/store-picture'

import type { Stop } from './until-stopped.ts'

const AT_ONCE = 2
const SEED = 'demo'

export type PictureOf = (drawing: Drawing, author: Actor) => Promise<number>

/** Stored landscapes, each drawn and encoded once; every author who places one has uploaded it. */
export async function openPictureShelf(
  db: Database,
  now: Date,
  mediaFolder: string,
  stop: Stop,
): Promise<PictureOf> {
  // A load that was broken off may have taken one up; nobody else has, before the portal opens.
  await db.update(pendingRenditions).set({ nextAttemptAt: now })
  const drawn = new Map<string, Promise<Uint8Array>>()
  const waiting: (() => void)[] = []
  let running = 0
  const upload = async (name: string, bytes: Uint8Array, actor: Actor) => {
    const input = { bytes, fileName: `${name}.png` }
    return (await storePicture({ db, actor, now }, input, mediaFolder)).mediaId
  }
  /** Of one of those that were stored: in the end each has all its renditions. */
  const encodeFurther = async () => {
    try {
      // Announced to nobody: no page with it has been made yet. Whoever started the portal waits for it.
      await encodeNextPicture(db, now, mediaFolder, async () => {}, { hurry: true })
    } catch (error) {
      stop.throwIfAborted()
      // On a busy machine encoding may pass its deadline; the row stays, and a job of the portal does it.
      process.stderr.write(`A picture of the demonstration waits for its sizes: ${String(error)}\n`)
    }
  }
  const draw = async (drawing: Drawing, name: string, author: Actor) => {
    if (running >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve))
    running += 1
    try {
      const bytes = await sharp(Buffer.from(landscape(drawing, SEED)))
        .png({ compressionLevel: 3 })
        .toBuffer()
      await upload(name, bytes, author)
      await encodeFurther()
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
