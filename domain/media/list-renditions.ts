import { asc, inArray } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { mediaRenditions } from '#db/schema/media'
import type { RenditionFormat } from '#db/states'

export interface Rendition {
  mediaId: number
  format: RenditionFormat
  /** Pixels. */
  width: number
  height: number
  storageKey: string
}

/** In pixels: wide enough for a column of text or a WeChat page. */
export const MIDDLE_WIDTH = 1_080

/** All renditions of these pictures, narrowest first. */
export async function listRenditions(
  db: Queryable,
  mediaIds: readonly number[],
): Promise<Rendition[]> {
  if (mediaIds.length === 0) return []
  return db
    .select({
      mediaId: mediaRenditions.mediaId,
      format: mediaRenditions.format,
      width: mediaRenditions.width,
      height: mediaRenditions.height,
      storageKey: mediaRenditions.storageKey,
    })
    .from(mediaRenditions)
    .where(inArray(mediaRenditions.mediaId, [...mediaIds]))
    .orderBy(asc(mediaRenditions.mediaId), asc(mediaRenditions.width))
}
