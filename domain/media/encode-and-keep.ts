import { randomUUID } from 'node:crypto'

import { eq } from 'drizzle-orm'

import type { Transaction } from '#db/client'
import { media, mediaRenditions, pendingRenditions } from '#db/schema/media'

import type { Context } from '../context.ts'
import {
  encodeInChild,
  type EncodedPicture,
  type Keep,
  type NewPicture,
} from './encode-in-child.ts'
import { SOURCE_FILE } from './encode-rendition.ts'
import { createFileKey, storageKey } from './storage-key.ts'
import type { MediaStore } from './store/media-store.ts'

export interface KeptPicture {
  mediaId: number
  width: number
  height: number
  /** What `note` returned. */
  noted: boolean
}

/** Checks a picture, and has its first renditions kept and what the further ones are made of. */
export type Encode = (picture: NewPicture, keep: Keep) => Promise<EncodedPicture>

interface PictureToKeep extends Omit<NewPicture, 'owner'> {
  sha256: string
  fileName: string
  /** In a child process, unless the bytes are our own. */
  encode?: Encode
}

/**
 * Encodes a picture and keeps it in the store under keys made here, once for each
 * `sha256`; of two at once, the later one gets what the first has stored. `note` writes down whose it is, in the
 * same transaction.
 */
export async function encodeAndKeep(
  ctx: Context,
  { encode = encodeInChild, ...picture }: PictureToKeep,
  store: MediaStore,
  note: (tx: Transaction, mediaId: number) => Promise<boolean>,
): Promise<KeptPicture> {
  const sourceFolder = `incoming/${randomUUID()}`
  const fileKey = createFileKey()
  const kept: string[] = []
  let pending = false
  try {
    const encoded = await encode(
      { ...picture, owner: ctx.actor.accountId },
      {
        source: (bytes) => store.write(`${sourceFolder}/${SOURCE_FILE}`, bytes),
        async rendition(name, bytes) {
          const key = storageKey(fileKey, name)
          kept.push(key)
          await store.write(key, bytes)
        },
      },
    )
    const { isNew, ...stored } = await record(
      ctx,
      { ...picture, fileKey, sourceFolder },
      encoded,
      note,
    )
    pending = isNew
    return stored
  } finally {
    // Nothing is left of what was refused, nor of the later one of two who store the same at once.
    if (!pending) {
      await store.removeFolder(sourceFolder)
      for (const key of kept) await store.remove(key)
    }
  }
}

async function record(
  ctx: Context,
  picture: { sha256: string; fileKey: string; fileName: string; sourceFolder: string },
  { width, height, renditions }: EncodedPicture,
  note: (tx: Transaction, mediaId: number) => Promise<boolean>,
): Promise<KeptPicture & { isNew: boolean }> {
  const { sha256, fileKey, fileName, sourceFolder } = picture
  // The log reads the picture's number in what the transaction comes to.
  return ctx.db.transaction(async (tx) => {
    const values = { sha256, fileKey, width, height, fileName: fileName.slice(0, 200) }
    const shown = { mediaId: media.id, width: media.width, height: media.height }
    const [row] = await tx
      .insert(media)
      .values({ ...values, createdAt: ctx.now })
      .onConflictDoNothing()
      .returning(shown)
    if (!row) {
      const [known] = await tx.select(shown).from(media).where(eq(media.sha256, sha256))
      if (!known) throw new Error('A picture is neither new nor known')
      return { ...known, noted: await note(tx, known.mediaId), isNew: false }
    }
    const { mediaId } = row
    await tx.insert(mediaRenditions).values(
      renditions.map(({ fileName: name, ...rendition }) => ({
        ...rendition,
        mediaId,
        storageKey: storageKey(fileKey, name),
      })),
    )
    await tx
      .insert(pendingRenditions)
      .values({ mediaId, sourceFolder, nextAttemptAt: ctx.now, createdAt: ctx.now })
    return { ...row, noted: await note(tx, mediaId), isNew: true }
  })
}
