import { createHash } from 'node:crypto'

import { and, eq } from 'drizzle-orm'

import { media, mediaCrops } from '#db/schema/media'
import { parseInput } from '#lib/parse-input'
import { Refusal } from '#lib/refusal'

import { holdsAnywhere } from '../account/actor.ts'
import { WRITER_ROLES } from '../account/can-write-for.ts'
import { cropSchema, type Crop } from '../article/body.ts'
import type { Context } from '../context.ts'
import { encodeAndKeep, type KeptPicture } from '../media/encode-and-keep.ts'
import { openWhole } from '../media/open-whole.ts'
import { requireCropsLeft } from '../media/pictures-left.ts'
import type { MediaStore } from '../media/store/media-store.ts'
import { canSeePicture } from './can-see-picture.ts'

/**
 * Cuts a part out of a picture that the actor may see, as a picture of its own; the whole stays as it is. The same part
 * is cut once. Where it may be placed is for the content to say that names it (`requireUsablePictures`).
 */
export async function cropPicture(
  ctx: Context,
  input: unknown,
  store: MediaStore,
): Promise<Omit<KeptPicture, 'noted'> & { crop: Crop }> {
  const crop = parseInput(cropSchema, input, '裁剪的范围不对，请重新选')
  const { db, actor, now } = ctx
  if (!WRITER_ROLES.some((role) => holdsAnywhere(actor, role))) {
    throw new Refusal('forbidden', '您不能裁图片')
  }
  const { of, area } = crop
  const [whole] = (await canSeePicture(db, { actor, mediaId: of }))
    ? await db.select().from(media).where(eq(media.id, of))
    : []
  if (!whole) throw notThere()
  const { left, top, width, height } = area
  const [known] = await db
    .select({ mediaId: media.id, width: media.width, height: media.height })
    .from(mediaCrops)
    .innerJoin(media, eq(media.id, mediaCrops.mediaId))
    .where(
      and(
        eq(mediaCrops.wholeId, of),
        eq(mediaCrops.left, left),
        eq(mediaCrops.top, top),
        eq(mediaCrops.width, width),
        eq(mediaCrops.height, height),
      ),
    )
  if (known) return { ...known, crop }
  await requireCropsLeft(ctx)
  const opened = await openWhole(db, of, store)
  if (!opened) throw notThere()
  const { noted: _noted, ...picture } = await encodeAndKeep(
    ctx,
    {
      ...opened,
      area,
      sha256: createHash('sha256')
        .update(`${whole.sha256} ${left} ${top} ${width} ${height}`)
        .digest('hex'),
      fileName: whole.fileName,
    },
    store,
    async (tx, mediaId) => {
      const cut = { mediaId, wholeId: of, ...area, accountId: actor.accountId, createdAt: now }
      const noted = await tx
        .insert(mediaCrops)
        .values(cut)
        .onConflictDoNothing()
        .returning({ mediaId: mediaCrops.mediaId })
      return noted.length > 0
    },
  )
  return { ...picture, crop }
}

const notThere = () => new Refusal('not-found', '有一张图片找不到了，请重新上传')
