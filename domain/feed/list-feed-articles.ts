import { and, desc, eq, inArray, sql } from 'drizzle-orm'
import { z } from 'zod'

import type { Queryable } from '#db/client'
import { articles } from '#db/schema/articles'
import { divisions } from '#db/schema/divisions'
import { editions } from '#db/schema/editions'
import { revisions } from '#db/schema/revisions'
import { PUBLISHED_EDITION_STATES, type ActivityType } from '#db/states'

import { authorsOf } from '../article/authors.ts'
import { creditSchema } from '../article/content.ts'
import { firstShownAt } from '../article/first-shown.ts'
import { isRetold } from '../article/retold.ts'
import { withinDivision } from '../division/within-division.ts'
import type { FeedArticle } from './build-atom.ts'

const creditsSchema = z.array(creditSchema)

/** The newest live articles of a division with all below it, of a kind, or of both. */
export async function listFeedArticles(
  db: Queryable,
  input: { divisionCode?: string | undefined; type?: ActivityType | undefined; limit: number },
): Promise<FeedArticle[]> {
  const { divisionCode, type, limit } = input
  const rows = await db
    .select({
      articleId: articles.id,
      headline: revisions.headline,
      summary: revisions.summary,
      type: revisions.activityType,
      divisionName: divisions.name,
      credits: sql<unknown>`${revisions.content} -> 'credits'`,
      publishedAt: sql<Date>`${articles.publishedAt}`.mapWith(articles.publishedAt),
      updatedAt: articles.updatedAt,
      printDate: articles.printDate,
      newsOn: sql<string>`${articles.newsOn}`,
      isOldNews: articles.isOldNews,
      isCorrected: sql<boolean>`exists (select 1 from ${editions}
        where ${editions.articleId} = ${articles.id} and ${editions.kind} <> 'new'
          and ${inArray(editions.state, PUBLISHED_EDITION_STATES)})`,
      isRetold,
    })
    .from(articles)
    .innerJoin(revisions, eq(articles.liveRevisionId, revisions.id))
    .innerJoin(divisions, eq(articles.divisionCode, divisions.code))
    .where(
      and(
        eq(articles.state, 'live'),
        divisionCode ? withinDivision(articles.divisionCode, divisionCode) : undefined,
        type ? eq(revisions.activityType, type) : undefined,
      ),
    )
    .orderBy(desc(newsMoment), desc(articles.id))
    .limit(limit)
  return rows.map(({ credits, publishedAt, updatedAt, isCorrected, ...row }) => {
    const { printDate, newsOn, isOldNews, ...article } = row
    const shownAt = firstShownAt({ printDate, newsOn, isOldNews, publishedAt })
    const authors = authorsOf(creditsSchema.parse(credits))
    const changedAt = updatedAt ?? publishedAt
    if (!isOldNews) return { ...article, authors, publishedAt, updatedAt: changedAt }
    return {
      ...article,
      authors,
      publishedAt: printDate ? shownAt : null,
      updatedAt: isCorrected ? changedAt : shownAt,
    }
  })
}

/** Feeds list articles in the order they were published here; what was old by then has its own day. */
const newsMoment = sql`case when ${articles.isOldNews}
  then ${articles.newsOn}::timestamp at time zone 'Asia/Shanghai' else ${articles.publishedAt} end`
