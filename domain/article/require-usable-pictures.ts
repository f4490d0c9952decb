import { and, eq, exists, inArray, or, sql } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { editions } from '#db/schema/editions'
import { media, mediaUploads } from '#db/schema/media'
import { revisionMedia, revisions } from '#db/schema/revisions'
import { Refusal } from '#lib/refusal'

import { bodyFigures } from './body.ts'
import type { Content } from './content.ts'

/**
 * Refuses content with a picture that its writer may not place: they may place what they uploaded
 * themselves, and what the same article has held before. A number made up or seen elsewhere is neither.
 */
export async function requireUsablePictures(
  tx: Queryable,
  { content, accountId, editionId }: { content: Content; accountId: number; editionId: number },
): Promise<void> {
  const ids = [...new Set(bodyFigures(content.body).map(({ attrs }) => attrs.mediaId))]
  if (ids.length === 0) return
  const uploaded = tx
    .select({ one: sql`1` })
    .from(mediaUploads)
    .where(and(eq(mediaUploads.mediaId, media.id), eq(mediaUploads.accountId, accountId)))
  const article = tx
    .select({ id: editions.articleId })
    .from(editions)
    .where(eq(editions.id, editionId))
  const held = tx
    .select({ one: sql`1` })
    .from(revisionMedia)
    .innerJoin(revisions, eq(revisions.id, revisionMedia.revisionId))
    .innerJoin(editions, eq(editions.id, revisions.editionId))
    .where(and(eq(revisionMedia.mediaId, media.id), inArray(editions.articleId, article)))
  const found = await tx
    .select({ id: media.id })
    .from(media)
    .where(and(inArray(media.id, ids), or(exists(uploaded), exists(held))))
  if (found.length === ids.length) return
  const message = '有一张图片找不到了，请重新上传'
  throw new Refusal('invalid-input', message, { pictures: [message] })
}
