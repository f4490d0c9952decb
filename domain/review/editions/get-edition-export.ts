import { eq } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { divisions } from '#db/schema/divisions'
import { topics } from '#db/schema/topics'

import type { Actor } from '../../account/actor.ts'
import { bodyFigures } from '../../article/body.ts'
import type { EditionExport, ExportPicture } from '../../article/forms/edition-export.ts'
import { getStandingText } from '../../edition/standing-text.ts'
import { findRendition } from '../../media/find-rendition.ts'
import { listRenditions, MIDDLE_WIDTH } from '../../media/list-renditions.ts'

/**
 * What the other forms of an edition are built from, for whoever may read it: of one that was superseded,
 * the text that readers saw instead. `siteAddress` is where
 * readers find the site; without one no picture has an address of its own.
 */
export async function getEditionExport(
  db: Queryable,
  input: { actor: Actor; editionId: number; now: Date; siteAddress: string },
): Promise<EditionExport> {
  const { editionId, content, number, hash } = await getStandingText(db, input)
  const [place] = await db
    .select({ name: divisions.name })
    .from(divisions)
    .where(eq(divisions.code, content.divisionCode))
  return {
    editionId,
    revision: { number, hash },
    content,
    place: { code: content.divisionCode, name: place?.name ?? content.divisionCode },
    siteAddress: input.siteAddress,
    topicName: await findTopicName(db, content.topicId),
    pictures: await findPictures(
      db,
      bodyFigures(content.body).map(({ attrs }) => attrs.mediaId),
      input.siteAddress,
    ),
  }
}

async function findTopicName(db: Queryable, topicId: number | null): Promise<string | null> {
  if (topicId === null) return null
  const [topic] = await db.select({ name: topics.name }).from(topics).where(eq(topics.id, topicId))
  return topic?.name ?? null
}

async function findPictures(
  db: Queryable,
  mediaIds: readonly number[],
  siteAddress: string,
): Promise<Map<number, ExportPicture>> {
  const pictures = new Map<number, ExportPicture>()
  for (const { mediaId, format, width, height, storageKey } of await listRenditions(db, mediaIds)) {
    if (format === 'jpeg' && (width <= MIDDLE_WIDTH || !pictures.has(mediaId))) {
      pictures.set(mediaId, { storageKey, url: null, width, height })
    }
  }
  if (siteAddress === '') return pictures
  for (const picture of pictures.values()) {
    const shown = await findRendition(db, picture.storageKey)
    if (shown?.isPublic) picture.url = new URL(`/media/${picture.storageKey}`, siteAddress).href
  }
  return pictures
}
