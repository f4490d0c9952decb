import { randomUUID } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'

import { eq } from 'drizzle-orm'

import type { Transaction } from '#db/client'
import { media, mediaRenditions, pendingRenditions } from '#db/schema/media'

import type { Context } from '../context.ts'
import {
  encodeInChild,
  type EncodedPicture,
  type KeepFile,
  type NewPicture,
} from './encode-in-child.ts'
import { createFileKey, storageKey } from './storage-key.ts'
import { writeDurably } from './write-durably.ts'

export interface KeptPicture {
  mediaId: number
  width: number
  height: number
  /** What `note` returned. */
  noted: boolean
}

/** Checks a picture, has its first renditions kept, and leaves what the further ones are made of in `folder`. */
export type Encode = (
  picture: NewPicture,
  folder: string,
  keep: KeepFile,
) => Promise<EncodedPicture>

interface PictureToKeep extends Omit<NewPicture, 'owner'> {
  sha256: string
  fileName: string
  /** In a child process, unless the bytes are our own. */
  encode?: Encode
}

/**
 * Encodes a picture and keeps it below `mediaFolder` under keys made here, once for each
 * `sha256`; of two at once, the later one gets what the first has stored. `note` writes down whose it is, in the
 * same transaction.
 */
export async function encodeAndKeep(
  ctx: Context,
  { encode = encodeInChild, ...picture }: PictureToKeep,
  mediaFolder: string,
  note: (tx: Transaction, mediaId: number) => Promise<boolean>,
): Promise<KeptPicture> {
  const sourceFolder = `incoming/${randomUUID()}`
  const folder = join(mediaFolder, sourceFolder)
  const fileKey = createFileKey()
  const kept: string[] = []
  let pending = false
  try {
    const encoded = await encode(
      { ...picture, owner: ctx.actor.accountId },
      folder,
      async (name, bytes) => {
        const path = join(mediaFolder, storageKey(fileKey, name))
        kept.push(path)
        await writeDurably(path, bytes)
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
      await rm(folder, { recursive: true, force: true })
      for (const path of kept) await rm(path, { force: true })
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
