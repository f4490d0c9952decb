import { createHash, randomUUID } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'

import { eq } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { media, mediaRenditions, mediaUploads, pendingRenditions } from '#db/schema/media'
import { Refusal } from '#lib/refusal'

import { WRITER_ROLES } from '../account/can-write-for.ts'
import { holdsAnywhere } from '../account/actor.ts'
import type { Context } from '../context.ts'
import { encodeInChild, type EncodedPicture } from './encode-in-child.ts'
import { requirePicture } from './picture-format.ts'
import { requirePicturesLeft } from './pictures-left.ts'
import { createFileKey, storageKey } from './storage-key.ts'
import { writeDurably } from './write-durably.ts'

export interface StoredPicture {
  mediaId: number
  width: number
  height: number
  /** This person has sent the same bytes before; of what others sent they learn nothing. */
  alreadyStored: boolean
}

/**
 * Takes an uploaded picture in: checked by its bytes, encoded again in a child process, kept below `mediaFolder`
 * under keys made here. The same bytes are stored once. It can be placed and published from then on;
 * `encodeNextPicture` makes its further renditions.
 */
export async function storePicture(
  ctx: Context,
  input: { bytes: Uint8Array; fileName: string },
  mediaFolder: string,
): Promise<StoredPicture> {
  if (!WRITER_ROLES.some((role) => holdsAnywhere(ctx.actor, role))) {
    throw new Refusal('forbidden', '您不能上传图片')
  }
  const format = requirePicture(input.bytes)
  await requirePicturesLeft(ctx)
  const sha256 = createHash('sha256').update(input.bytes).digest('hex')
  const known = await takeKnown(ctx, ctx.db, sha256)
  if (known) return known
  const sourceFolder = `incoming/${randomUUID()}`
  const folder = join(mediaFolder, sourceFolder)
  const fileKey = createFileKey()
  const kept: string[] = []
  let pending = false
  try {
    const encoded = await encodeInChild(
      { owner: ctx.actor.accountId, bytes: input.bytes, format },
      folder,
      async (name, bytes) => {
        const path = join(mediaFolder, storageKey(fileKey, name))
        kept.push(path)
        await writeDurably(path, bytes)
      },
    )
    const { fileName } = input
    const { isNew, ...stored } = await record(
      ctx,
      { sha256, fileKey, fileName, sourceFolder },
      encoded,
    )
    pending = isNew
    return stored
  } finally {
    // Nothing is left of what was refused, nor of the later one of two who upload the same bytes at once.
    if (!pending) {
      await rm(folder, { recursive: true, force: true })
      for (const path of kept) await rm(path, { force: true })
    }
  }
}

async function record(
  ctx: Context,
  {
    sha256,
    fileKey,
    fileName,
    sourceFolder,
  }: { sha256: string; fileKey: string; fileName: string; sourceFolder: string },
  { width, height, renditions }: EncodedPicture,
): Promise<StoredPicture & { isNew: boolean }> {
  // The log reads the picture's number in what the transaction comes to.
  return ctx.db.transaction(async (tx) => {
    const values = { sha256, fileKey, width, height, fileName: fileName.slice(0, 200) }
    const [row] = await tx
      .insert(media)
      .values({ ...values, createdAt: ctx.now })
      .onConflictDoNothing()
      .returning({ id: media.id })
    if (!row) {
      const known = await takeKnown(ctx, tx, sha256)
      if (!known) throw new Error('A picture is neither new nor known')
      return { ...known, isNew: false }
    }
    await tx.insert(mediaRenditions).values(
      renditions.map(({ fileName: name, ...rendition }) => ({
        ...rendition,
        mediaId: row.id,
        storageKey: storageKey(fileKey, name),
      })),
    )
    await noteUpload(ctx, tx, row.id)
    await tx
      .insert(pendingRenditions)
      .values({ mediaId: row.id, sourceFolder, nextAttemptAt: ctx.now, createdAt: ctx.now })
    return { mediaId: row.id, width, height, alreadyStored: false, isNew: true }
  })
}

/** The picture that has these bytes already: who uploads them too may use it as well. */
async function takeKnown(
  ctx: Context,
  db: Queryable,
  sha256: string,
): Promise<StoredPicture | null> {
  const [row] = await db
    .select({ mediaId: media.id, width: media.width, height: media.height })
    .from(media)
    .where(eq(media.sha256, sha256))
  if (!row) return null
  return { ...row, alreadyStored: !(await noteUpload(ctx, db, row.mediaId)) }
}

/** Whether it is the first time that this person sent the picture. */
async function noteUpload(ctx: Context, db: Queryable, mediaId: number): Promise<boolean> {
  const noted = await db
    .insert(mediaUploads)
    .values({ mediaId, accountId: ctx.actor.accountId, createdAt: ctx.now })
    .onConflictDoNothing()
    .returning({ mediaId: mediaUploads.mediaId })
  return noted.length > 0
}
