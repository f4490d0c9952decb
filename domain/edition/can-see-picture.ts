import { and, eq, exists, or, sql } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { editions } from '#db/schema/editions'
import { mediaUploads } from '#db/schema/media'
import { revisionMedia, revisions } from '#db/schema/revisions'

import type { Actor } from '../account/actor.ts'
import { isReadableBy } from './is-readable-by.ts'

/**
 * Reports whether a person may see a picture that readers do not: they uploaded it, or may read an
 * edition that has held it.
 */
export async function canSeePicture(
  db: Queryable,
  { actor, mediaId }: { actor: Actor; mediaId: number },
): Promise<boolean> {
  const uploaded = db
    .select({ one: sql`1` })
    .from(mediaUploads)
    .where(and(eq(mediaUploads.mediaId, mediaId), eq(mediaUploads.accountId, actor.accountId)))
  const readable = db
    .select({ one: sql`1` })
    .from(revisionMedia)
    .innerJoin(revisions, eq(revisions.id, revisionMedia.revisionId))
    .innerJoin(editions, eq(editions.id, revisions.editionId))
    .where(and(eq(revisionMedia.mediaId, mediaId), isReadableBy(actor)))
  const [row] = await db.execute<{ seen: boolean }>(
    sql`select ${or(exists(uploaded), exists(readable))} as seen`,
  )
  return row?.seen === true
}
