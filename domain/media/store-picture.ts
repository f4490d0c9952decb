import { createHash } from 'node:crypto'

import { eq } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { media, mediaUploads } from '#db/schema/media'
import { Refusal } from '#lib/refusal'

import { WRITER_ROLES } from '../account/can-write-for.ts'
import { holdsAnywhere } from '../account/actor.ts'
import type { Context } from '../context.ts'
import { encodeAndKeep, type Encode, type KeptPicture } from './encode-and-keep.ts'
import { requirePicture } from './picture-format.ts'
import { requireUploadsLeft } from './pictures-left.ts'
import type { MediaStore } from './store/media-store.ts'

export interface StoredPicture extends Omit<KeptPicture, 'noted'> {
  /** This person has sent the same bytes before; of what others sent they learn nothing. */
  alreadyStored: boolean
}

/**
 * Takes an uploaded picture in: checked by its bytes, encoded again, in a child process unless `encode` says how our own
 * bytes are, kept in the store under keys made here. The same bytes are stored once. It can be placed and published from then on;
 * `encodeNextPicture` makes its further renditions.
 */
export async function storePicture(
  ctx: Context,
  input: { bytes: Uint8Array; fileName: string },
  store: MediaStore,
  encode?: Encode,
): Promise<StoredPicture> {
  if (!WRITER_ROLES.some((role) => holdsAnywhere(ctx.actor, role))) {
    throw new Refusal('forbidden', '您不能上传图片')
  }
  const format = requirePicture(input.bytes)
  await requireUploadsLeft(ctx)
  const sha256 = createHash('sha256').update(input.bytes).digest('hex')
  const known = await takeKnown(ctx, ctx.db, sha256)
  if (known) return known
  const { fileName } = input
  const { noted, ...picture } = await encodeAndKeep(
    ctx,
    { sha256, fileName, bytes: input.bytes, format, ...(encode && { encode }) },
    store,
    (tx, mediaId) => noteUpload(ctx, tx, mediaId),
  )
  return { ...picture, alreadyStored: !noted }
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
