import { and, eq, inArray, sql } from 'drizzle-orm'
import { z } from 'zod'

import type { Queryable } from '#db/client'
import { cutPage, keyset } from '#db/keyset'
import { activities } from '#db/schema/activities'
import { articles } from '#db/schema/articles'
import { divisions } from '#db/schema/divisions'
import { revisions } from '#db/schema/revisions'
import { topics } from '#db/schema/topics'
import { shanghaiIso } from '#lib/dates'
import { articlePath } from '#lib/addresses/site-paths'

import { creditSchema } from '../../article/content.ts'
import { withinDivision } from '../../division/within-division.ts'
import type { FeedSite } from '../feed-scope.ts'
import { isLive } from '../live-changes.ts'
import { toKnownDate } from './known-date.ts'
import type { ArticleQuery } from './queries.ts'
import type { ApiArticle } from './schemas.ts'

const creditsSchema = z.array(creditSchema)

/** A page of live articles, newest first; `before` is the id of the last one already seen. */
export async function listApiArticles(
  db: Queryable,
  site: FeedSite,
  query: Omit<ArticleQuery, 'after'> & { before: number | null },
): Promise<{ articles: ApiArticle[]; hasMore: boolean }> {
  const { division, type, topic, before, limit } = query
  const newest = keyset({
    columns: [
      ['moment', articles.publishedAt],
      ['id', articles.id],
    ],
    direction: 'descending',
    size: limit,
  })
  const seen = sql`(
    select last.published_at, last.id from ${articles} as last where last.id = ${before})`
  const rows = await selectArticles(db)
    .where(
      and(
        isLive,
        division ? withinDivision(articles.divisionCode, division) : undefined,
        type ? eq(revisions.activityType, type) : undefined,
        topic ? eq(topics.slug, topic) : undefined,
        before === null ? undefined : newest.beyondRow(seen),
      ),
    )
    .orderBy(...newest.orderBy)
    .limit(newest.limit)
  const { rows: page, hasMore } = cutPage(rows, limit)
  return {
    articles: page.map((row) => toApiArticle(row, site)),
    hasMore,
  }
}

/** Live articles in the order of `articleIds`. */
export async function listApiArticlesById(
  db: Queryable,
  site: FeedSite,
  articleIds: readonly number[],
): Promise<ApiArticle[]> {
  if (articleIds.length === 0) return []
  const rows = await selectArticles(db).where(and(isLive, inArray(articles.id, [...articleIds])))
  return rows
    .toSorted((a, b) => articleIds.indexOf(a.id) - articleIds.indexOf(b.id))
    .map((row) => toApiArticle(row, site))
}

export function selectArticles(db: Queryable) {
  return db
    .select({
      id: articles.id,
      kicker: sql<string>`${revisions.content} ->> 'kicker'`,
      headline: revisions.headline,
      subtitle: sql<string>`${revisions.content} ->> 'subtitle'`,
      summary: revisions.summary,
      type: revisions.activityType,
      division: { code: divisions.code, name: divisions.name },
      topic: { slug: topics.slug, name: topics.name },
      activityId: articles.activityId,
      event: {
        precision: activities.precision,
        startOn: activities.startOn,
        endOn: activities.endOn,
        dateText: activities.dateText,
      },
      credits: sql<unknown>`${revisions.content} -> 'credits'`,
      printDate: articles.printDate,
      publishedAt: sql<Date>`${articles.publishedAt}`.mapWith(articles.publishedAt),
      updatedAt: articles.updatedAt,
      isDemo: articles.isDemo,
    })
    .from(articles)
    .innerJoin(revisions, eq(articles.liveRevisionId, revisions.id))
    .innerJoin(divisions, eq(articles.divisionCode, divisions.code))
    .leftJoin(topics, eq(articles.topicId, topics.id))
    .leftJoin(activities, eq(articles.activityId, activities.id))
    .$dynamic()
}

type ArticleRow = Awaited<ReturnType<typeof selectArticles>>[number]

export function toApiArticle(row: ArticleRow, site: FeedSite): ApiArticle {
  const { publishedAt, updatedAt, credits, event } = row
  return {
    ...row,
    event: toKnownDate(event),
    url: site.address + articlePath(row.id),
    credits: creditsSchema.parse(credits),
    publishedAt: shanghaiIso(publishedAt),
    updatedAt: shanghaiIso(updatedAt ?? publishedAt),
  }
}
