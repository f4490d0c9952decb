import { eq, max } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { credits, revisionMedia, revisions } from '#db/schema/revisions'
import { countCharacters } from '#lib/text'

import { bodyFigures, bodyText } from './body.ts'
import { contentHash } from './content-hash.ts'
import type { Content } from './content.ts'
import { requireUsablePictures } from './require-usable-pictures.ts'
import { summarise } from './summarise.ts'

export interface WrittenRevision {
  id: number
  hash: string
}

/** Adds an immutable revision to an edition, with its credits and pictures as rows. */
export async function writeRevision(
  tx: Queryable,
  input: {
    editionId: number
    parentId: number | null
    authorId: number
    content: Content
    now: Date
  },
): Promise<WrittenRevision> {
  const { editionId, parentId, authorId, content, now } = input
  await requireUsablePictures(tx, { content, accountId: authorId, editionId })
  const [last] = await tx
    .select({ number: max(revisions.number) })
    .from(revisions)
    .where(eq(revisions.editionId, editionId))
  const [revision] = await tx
    .insert(revisions)
    .values({
      editionId,
      number: (last?.number ?? 0) + 1,
      parentId,
      authorId,
      content,
      hash: contentHash(content),
      activityType: content.event.type,
      characters: countCharacters(bodyText(content.body)),
      summary: summarise(content),
      createdAt: now,
    })
    .returning({ id: revisions.id, hash: revisions.hash })
  if (!revision) throw new Error('The revision was not written')
  const revisionId = revision.id
  if (content.credits.length > 0) {
    await tx
      .insert(credits)
      .values(content.credits.map((credit, position) => ({ ...credit, position, revisionId })))
  }
  const pictures = bodyFigures(content.body).map(({ attrs: { mediaId, crop } }, position) => ({
    revisionId,
    position,
    mediaId,
    wholeId: crop?.of ?? null,
  }))
  if (pictures.length > 0) await tx.insert(revisionMedia).values(pictures)
  return revision
}
