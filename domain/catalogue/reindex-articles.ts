import { and, asc, count, eq, exists, gt, inArray, ne, notExists, or } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { articles } from '#db/schema/articles'
import { searchDocuments } from '#db/schema/search'

import { DICTIONARY_VERSION } from './dictionary.ts'
import { indexArticle } from './index-article.ts'

const BATCH = 50

export interface ReindexProgress {
  done: number
  total: number
}

/**
 * Makes search rows again from the articles: all of them, or only those that are missing, out of
 * place or cut by another dictionary. Each batch is a transaction of its own that holds its articles
 * against publishing, so the portal may run meanwhile. `report` gets the progress after each batch.
 */
export async function reindexArticles(
  db: Queryable,
  input: { onlyStale: boolean },
  report: (progress: ReindexProgress) => void,
): Promise<ReindexProgress> {
  const row = db
    .select({ id: searchDocuments.articleId })
    .from(searchDocuments)
    .where(eq(searchDocuments.articleId, articles.id))
  const current = db
    .select({ id: searchDocuments.articleId })
    .from(searchDocuments)
    .where(
      and(
        eq(searchDocuments.articleId, articles.id),
        eq(searchDocuments.dictionary, DICTIONARY_VERSION),
      ),
    )
  const isLive = eq(articles.state, 'live')
  const wanted = or(
    input.onlyStale ? and(isLive, notExists(current)) : isLive,
    and(ne(articles.state, 'live'), exists(row)),
  )
  const [all] = await db.select({ count: count() }).from(articles).where(wanted)
  const progress = { done: 0, total: all?.count ?? 0 }
  report(progress)
  let last = 0
  for (;;) {
    const batch = await db
      .select({ id: articles.id })
      .from(articles)
      .where(and(wanted, gt(articles.id, last)))
      .orderBy(asc(articles.id))
      .limit(BATCH)
    const ids = batch.map(({ id }) => id)
    if (ids.length === 0) return progress
    await db.transaction(async (tx) => {
      await tx
        .select({ id: articles.id })
        .from(articles)
        .where(inArray(articles.id, ids))
        .orderBy(asc(articles.id))
        .for('update')
      for (const id of ids) await indexArticle(tx, id)
    })
    last = ids.at(-1) ?? last
    progress.done += ids.length
    report(progress)
  }
}
