import { eq } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { pendingRenditions } from '#db/schema/media'

import { SOURCE_FILE } from './encode-rendition.ts'
import { listRenditions } from './list-renditions.ts'
import type { PictureFormat } from './picture-format.ts'
import type { MediaStore } from './store/media-store.ts'

/**
 * The best that is still kept of a picture: without loss until its further renditions are there, the widest of them
 * afterwards. Null when it has no file.
 */
export async function openWhole(
  db: Queryable,
  mediaId: number,
  store: MediaStore,
): Promise<{ bytes: Buffer; format: PictureFormat } | null> {
  const [pending] = await db
    .select({ folder: pendingRenditions.sourceFolder })
    .from(pendingRenditions)
    .where(eq(pendingRenditions.mediaId, mediaId))
  // The last rendition may be ready, and its source gone, at any moment.
  const source = pending && (await store.read(`${pending.folder}/${SOURCE_FILE}`))
  if (source) return { bytes: source, format: 'png' }
  for (const { format, storageKey } of (await listRenditions(db, [mediaId])).toReversed()) {
    // The decoder takes what people may upload, and AVIF is none of it.
    if (format === 'avif') continue
    const bytes = await store.read(storageKey)
    if (bytes) return { bytes, format }
  }
  return null
}
