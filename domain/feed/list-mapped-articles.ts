import { and, asc, desc, eq, gt, gte, lte, sql } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { articles } from '#db/schema/articles'
import { revisions } from '#db/schema/revisions'

import { changedAt, isLive, lastChange } from './live-changes.ts'
import type { NewsItem } from './build-sitemap.ts'

/** A sitemap holds the articles of this many numbers, so that an article never moves to another. */
const RANGE = 5_000
/** The most a news sitemap may hold. */
const NEWS_LIMIT = 1_000

/** The ranges of article numbers that have live articles: 1 is 1 to 5,000. */
export async function listArticleRanges(db: Queryable) {
  const range = sql<number>`(${articles.id} - 1) / ${RANGE}::int + 1`.mapWith(Number)
  return (
    db
      .select({ range, changedAt: lastChange })
      .from(articles)
      .where(isLive)
      // By position: the range's length is a parameter, and two of them are not one expression.
      .groupBy(sql`1`)
      .orderBy(sql`1`)
  )
}

export async function listRangeArticles(db: Queryable, range: number) {
  const last = range * RANGE
  return db
    .select({ articleId: articles.id, changedAt })
    .from(articles)
    .where(and(isLive, gt(articles.id, last - RANGE), lte(articles.id, last)))
    .orderBy(asc(articles.id))
}

/** Live articles published since an instant, newest first; what was old by then is no news. */
export async function listNews(db: Queryable, since: Date): Promise<NewsItem[]> {
  return db
    .select({
      articleId: articles.id,
      headline: revisions.headline,
      publishedAt: sql<Date>`${articles.publishedAt}`.mapWith(articles.publishedAt),
    })
    .from(articles)
    .innerJoin(revisions, eq(articles.liveRevisionId, revisions.id))
    .where(and(isLive, eq(articles.isOldNews, false), gte(articles.publishedAt, since)))
    .orderBy(desc(articles.publishedAt), desc(articles.id))
    .limit(NEWS_LIMIT)
}
