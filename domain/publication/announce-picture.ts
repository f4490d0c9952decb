import { and, eq } from 'drizzle-orm'

import type { Transaction } from '#db/client'
import { articles } from '#db/schema/articles'
import { outbox } from '#db/schema/outbox'
import { revisionMedia } from '#db/schema/revisions'

import { changeOf } from './pins.ts'

/** Has the pages forgotten that show a picture of which there are more renditions now. */
export async function announcePicture(tx: Transaction, mediaId: number, now: Date): Promise<void> {
  const shown = await tx
    .selectDistinct({
      id: articles.id,
      divisionCode: articles.divisionCode,
      topicId: articles.topicId,
    })
    .from(revisionMedia)
    .innerJoin(articles, eq(articles.liveRevisionId, revisionMedia.revisionId))
    .where(and(eq(revisionMedia.mediaId, mediaId), eq(articles.state, 'live')))
  if (shown.length === 0) return
  await tx.insert(outbox).values(
    shown.map((article) => ({
      event: 'picture.encoded',
      payload: { articleId: article.id, accountId: null, change: changeOf(article) },
      createdAt: now,
    })),
  )
}
