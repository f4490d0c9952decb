import type { Queryable } from '#db/client'
import type { Body } from '#domain/article/body'
import { bodyFigures, wholeOf } from '#domain/article/body'
import { listRenditions, MIDDLE_WIDTH } from '#domain/media/list-renditions'

/**
 * Where each picture of the bodies, and the whole of each that was cropped, can be seen, by media id: a size that
 * suits the workspace.
 */
export async function pictureAddresses(
  db: Queryable,
  ...bodies: readonly Body[]
): Promise<Record<number, string>> {
  const figures = bodies.flatMap((body) => bodyFigures(body).map(({ attrs }) => attrs))
  const mediaIds = [...new Set(figures.flatMap((attrs) => [attrs.mediaId, wholeOf(attrs)]))]
  const addresses: Record<number, string> = {}
  for (const { mediaId, format, width, storageKey } of await listRenditions(db, mediaIds)) {
    if (format === 'webp' && (width <= MIDDLE_WIDTH || !addresses[mediaId])) {
      addresses[mediaId] = `/media/${storageKey}`
    }
  }
  return addresses
}
