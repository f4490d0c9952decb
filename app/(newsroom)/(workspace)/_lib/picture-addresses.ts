import type { Queryable } from '#db/client'
import type { Body } from '#domain/article/body'
import { bodyFigures } from '#domain/article/body'
import { listRenditions, MIDDLE_WIDTH } from '#domain/media/list-renditions'

/** Where each picture of the bodies can be seen, by media id: a size that suits the workspace. */
export async function pictureAddresses(
  db: Queryable,
  ...bodies: readonly Body[]
): Promise<Record<number, string>> {
  const mediaIds = bodies.flatMap((body) => bodyFigures(body).map(({ attrs }) => attrs.mediaId))
  const addresses: Record<number, string> = {}
  for (const { mediaId, format, width, storageKey } of await listRenditions(db, mediaIds)) {
    if (format === 'webp' && (width <= MIDDLE_WIDTH || !addresses[mediaId])) {
      addresses[mediaId] = `/media/${storageKey}`
    }
  }
  return addresses
}
