import { and, desc, gte, lt } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { cutPage } from '#db/keyset'
import { articles } from '#db/schema/articles'
import { addDays, shanghaiInstant, type IsoDay } from '#lib/dates'

import { isLive, selectArticleLines } from './article-line.ts'
import type { ArticleListPage } from './list-articles.ts'

/** Live articles that came before readers on a day, whenever it happened that they report; the last first. */
export async function listPublishedOn(
  db: Queryable,
  { day, limit }: { day: IsoDay; limit: number },
): Promise<ArticleListPage> {
  const from = shanghaiInstant(day, '00:00')
  const until = shanghaiInstant(addDays(day, 1), '00:00')
  const rows = await selectArticleLines(db)
    .where(and(isLive, gte(articles.publishedAt, from), lt(articles.publishedAt, until)))
    .orderBy(desc(articles.publishedAt), desc(articles.id))
    .limit(limit + 1)
  const { rows: lines, hasMore } = cutPage(rows, limit)
  return { lines, hasMore }
}
