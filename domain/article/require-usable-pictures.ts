import { and, eq, exists, inArray, notInArray, or, sql } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { editions } from '#db/schema/editions'
import { media, mediaCrops, mediaUploads } from '#db/schema/media'
import { revisionMedia, revisions } from '#db/schema/revisions'
import { Refusal } from '#lib/refusal'

import { bodyFigures, wholeOf, type Figure } from './body.ts'
import type { Content } from './content.ts'
import { sayTakenAway } from './name-picture.ts'
import { withdrawnPictures } from './withdrawn-pictures.ts'

/**
 * Refuses content with a picture that its writer may not place: they may place what they uploaded
 * themselves, what they took from the county's pictures and nobody had to withdraw, what the same article has held before, and what was cut out
 * of either. A number made up or seen elsewhere is none.
 */
export async function requireUsablePictures(
  tx: Queryable,
  { content, accountId, editionId }: { content: Content; accountId: number; editionId: number },
): Promise<void> {
  const figures = bodyFigures(content.body).map(({ attrs }) => attrs)
  const ids = [...new Set(figures.map(wholeOf))]
  if (ids.length === 0) return
  const uploaded = tx
    .select({ one: sql`1` })
    .from(mediaUploads)
    .where(
      and(
        eq(mediaUploads.mediaId, media.id),
        eq(mediaUploads.accountId, accountId),
        or(eq(mediaUploads.taken, false), notInArray(media.id, withdrawnPictures())),
      ),
    )
  const article = tx
    .select({ id: editions.articleId })
    .from(editions)
    .where(eq(editions.id, editionId))
  const held = tx
    .select({ one: sql`1` })
    .from(revisionMedia)
    .innerJoin(revisions, eq(revisions.id, revisionMedia.revisionId))
    .innerJoin(editions, eq(editions.id, revisions.editionId))
    .where(
      and(
        or(eq(revisionMedia.mediaId, media.id), eq(revisionMedia.wholeId, media.id)),
        inArray(editions.articleId, article),
      ),
    )
  const found = await tx
    .select({ id: media.id })
    .from(media)
    .where(and(inArray(media.id, ids), or(exists(uploaded), exists(held))))
  if (found.length === ids.length && (await areTrueCrops(tx, figures))) return
  const missing = ids.filter((id) => !found.some((picture) => picture.id === id))
  const taken = await hadOnce(tx, missing, accountId)
  const message = sayTakenAway(figures, taken)[0] ?? '有一张图片找不到了，请重新上传'
  throw new Refusal('invalid-input', message, { pictures: [message] })
}

/** Those of the missing that the person could use once: they were taken, and withdrawn since. */
async function hadOnce(
  tx: Queryable,
  missing: readonly number[],
  accountId: number,
): Promise<number[]> {
  const taken = await tx
    .select({ mediaId: mediaUploads.mediaId })
    .from(mediaUploads)
    .where(and(inArray(mediaUploads.mediaId, [...missing]), eq(mediaUploads.accountId, accountId)))
  return taken.map(({ mediaId }) => mediaId)
}

/** Whether each figure that names a whole was cut out of it, and where it says. */
async function areTrueCrops(tx: Queryable, figures: readonly Figure['attrs'][]): Promise<boolean> {
  const cropped = figures.flatMap(({ mediaId, crop }) => (crop ? [{ mediaId, crop }] : []))
  if (cropped.length === 0) return true
  const rows = await tx
    .select()
    .from(mediaCrops)
    .where(
      inArray(
        mediaCrops.mediaId,
        cropped.map(({ mediaId }) => mediaId),
      ),
    )
  return cropped.every(({ mediaId, crop: { of, area } }) =>
    rows.some(
      (row) =>
        row.mediaId === mediaId &&
        row.wholeId === of &&
        row.left === area.left &&
        row.top === area.top &&
        row.width === area.width &&
        row.height === area.height,
    ),
  )
}
