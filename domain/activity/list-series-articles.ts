import { and, asc, desc, eq, isNotNull, sql } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { activities } from '#db/schema/activities'
import { articles } from '#db/schema/articles'
import { revisions } from '#db/schema/revisions'

const LIMIT = 1_000

export type SeriesArticle = Awaited<ReturnType<typeof listSeriesArticles>>[number]

/** The live articles on a committee's numbered runs, highest number first. */
export async function listSeriesArticles(db: Queryable, divisionCode: string) {
  return db
    .select({
      series: sql<string>`${activities.series}`,
      number: sql<number>`${activities.seriesNumber}`.mapWith(Number),
      type: activities.type,
      articleId: articles.id,
      headline: revisions.headline,
      printDate: articles.printDate,
      publishedAt: sql<Date>`${articles.publishedAt}`.mapWith(articles.publishedAt),
      newsOn: sql<string>`${articles.newsOn}`,
      isOldNews: articles.isOldNews,
      isDemo: articles.isDemo,
      event: {
        precision: activities.precision,
        startOn: activities.startOn,
        endOn: activities.endOn,
      },
    })
    .from(activities)
    .innerJoin(articles, eq(articles.activityId, activities.id))
    .innerJoin(revisions, eq(articles.liveRevisionId, revisions.id))
    .where(
      and(
        eq(activities.divisionCode, divisionCode),
        isNotNull(activities.series),
        eq(articles.state, 'live'),
      ),
    )
    .orderBy(desc(activities.seriesNumber), asc(articles.publishedAt), asc(articles.id))
    .limit(LIMIT)
}
