import { and, eq, exists, sql } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { articles } from '#db/schema/articles'
import { mediaRenditions } from '#db/schema/media'
import { revisionMedia } from '#db/schema/revisions'
import type { RenditionFormat } from '#db/states'

/** One stored file, and whether a live article shows its picture. */
export async function findRendition(
  db: Queryable,
  storageKey: string,
): Promise<{
  mediaId: number
  format: RenditionFormat
  byteSize: number
  isPublic: boolean
} | null> {
  const shown = db
    .select({ one: sql`1` })
    .from(revisionMedia)
    .innerJoin(articles, eq(articles.liveRevisionId, revisionMedia.revisionId))
    .where(and(eq(revisionMedia.mediaId, mediaRenditions.mediaId), eq(articles.state, 'live')))
  const [row] = await db
    .select({
      mediaId: mediaRenditions.mediaId,
      format: mediaRenditions.format,
      byteSize: mediaRenditions.byteSize,
      isPublic: sql<boolean>`${exists(shown)}`,
    })
    .from(mediaRenditions)
    .where(eq(mediaRenditions.storageKey, storageKey))
  return row ?? null
}
