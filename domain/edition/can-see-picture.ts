import { and, eq, exists, inArray, or, sql } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { editions } from '#db/schema/editions'
import { mediaCrops, mediaUploads } from '#db/schema/media'
import { revisionMedia, revisions } from '#db/schema/revisions'

import type { Actor } from '../account/actor.ts'
import { isReadableBy } from './is-readable-by.ts'

/**
 * Reports whether a person may see a picture that readers do not: they uploaded it, may read an
 * edition that has held it or a part that was cropped there, or may see the whole that it is a part of.
 */
export async function canSeePicture(
  db: Queryable,
  { actor, mediaId }: { actor: Actor; mediaId: number },
): Promise<boolean> {
  const [part] = await db
    .select({ wholeId: mediaCrops.wholeId })
    .from(mediaCrops)
    .where(eq(mediaCrops.mediaId, mediaId))
  const ids = part ? [mediaId, part.wholeId] : [mediaId]
  const uploaded = db
    .select({ one: sql`1` })
    .from(mediaUploads)
    .where(and(inArray(mediaUploads.mediaId, ids), eq(mediaUploads.accountId, actor.accountId)))
  const readable = db
    .select({ one: sql`1` })
    .from(revisionMedia)
    .innerJoin(revisions, eq(revisions.id, revisionMedia.revisionId))
    .innerJoin(editions, eq(editions.id, revisions.editionId))
    .where(
      and(
        or(inArray(revisionMedia.mediaId, ids), inArray(revisionMedia.wholeId, ids)),
        isReadableBy(actor),
      ),
    )
  const [row] = await db.execute<{ seen: boolean }>(
    sql`select ${or(exists(uploaded), exists(readable))} as seen`,
  )
  return row?.seen === true
}
