import { and, asc, eq } from 'drizzle-orm'

import type { Database } from '#db/client'
import { articles } from '#db/schema/articles'

import { indexArticle } from './index-article.ts'

/** Brings the search rows of all that is filed under a topic up to what it is called now. */
export async function indexTopic(db: Database, topicId: number): Promise<void> {
  const filed = await db
    .select({ id: articles.id })
    .from(articles)
    .where(and(eq(articles.topicId, topicId), eq(articles.state, 'live')))
    .orderBy(asc(articles.id))
  for (const { id } of filed) {
    await db.transaction(async (tx) => {
      await tx.select({ id: articles.id }).from(articles).where(eq(articles.id, id)).for('share')
      await indexArticle(tx, id)
    })
  }
}
