import { setTimeout } from 'node:timers/promises'

import sharp from 'sharp'

import type { Database } from '#db/client'
import { landscape, type Drawing } from '../content/landscape.ts'
import type { Actor } from '#domain/account/actor'
import { storePicture } from '#domain/media/store-picture'
import { Refusal } from '#lib/refusal'

const AT_ONCE = 2
/** How often a refused picture is sent again, and after how long. */
const MAX_AGAIN = 100
const AGAIN_MS = 500
const SEED = 'demo'

export type PictureOf = (drawing: Drawing, author: Actor) => Promise<number>

/**
 * Stored landscapes, each drawn and encoded once; every author who places one has uploaded it. As of any upload, a job
 * of the portal makes the further renditions: nobody who starts a demonstration waits for them.
 */
export function openPictureShelf(db: Database, now: Date, mediaFolder: string): PictureOf {
  const drawn = new Map<string, Promise<Uint8Array>>()
  const waiting: (() => void)[] = []
  let running = 0
  const upload = async (name: string, bytes: Uint8Array, actor: Actor) => {
    const input = { bytes, fileName: `${name}.png` }
    for (let left = MAX_AGAIN; ; left -= 1) {
      try {
        return (await storePicture({ db, actor, now }, input, mediaFolder)).mediaId
      } catch (error) {
        // On a busy machine an upload is refused that a person would send again.
        const isBusy = error instanceof Refusal && error.code === 'limit-reached'
        if (!isBusy || left === 0) throw error
        await setTimeout(AGAIN_MS)
      }
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
