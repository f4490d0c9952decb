import { sql } from 'drizzle-orm'

import type { Queryable } from '#db/client'
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
  const [row] = await db.execute<{
    mediaId: number
    format: RenditionFormat
    byteSize: number
    isPublic: boolean
  }>(sql`
    select media_id::int as "mediaId", format, byte_size as "byteSize", is_public as "isPublic"
    from find_rendition(${storageKey}) where media_id is not null`)
  return row ?? null
}
