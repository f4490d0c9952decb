import { desc, eq, sql } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { activities } from '#db/schema/activities'
import { articles } from '#db/schema/articles'
import { divisions } from '#db/schema/divisions'
import { revisions } from '#db/schema/revisions'

import type { Focus } from '../article/body.ts'

// An article as lists show it: its headline lines, its division, and the dates readers distinguish. Every
// list of articles selects these columns over these joins, so all of them show the same article alike.

/** What a list needs of a picture; the files come from the renditions. */
export interface ArticleFigure {
  mediaId: number
  alt: string
  caption: string
  credit: string
  focus?: Focus | undefined
}

/**
 * The newest event first: by the day it is news of, then by publication. What was imported late
 * gets its place by its day.
 */
export const newestFirst = [desc(articles.newsOn), desc(articles.publishedAt), desc(articles.id)]

/** The position of an article in that order. */
export const newsPosition = sql`(${articles.newsOn}, ${articles.publishedAt}, ${articles.id})`

/** The position of the article of an id. */
export const newsPositionOf = (articleId: number) => sql`(
  select last.news_on, last.published_at, last.id from ${articles} as last where last.id = ${articleId})`

/** The condition that lets the public see an article. */
export const isLive = eq(articles.state, 'live')

/** As `leadFigure` of a body. */
export const leadFigure = sql<ArticleFigure | null>`coalesce(
  jsonb_path_query_first(${revisions.content},
    '$.body.content[*] ? (@.type == "figure" && @.attrs.lead == true).attrs'),
  jsonb_path_query_first(${revisions.content}, '$.body.content[*] ? (@.type == "figure").attrs'))`

export function selectArticleLines(db: Queryable) {
  return db
    .select({
      articleId: articles.id,
      headline: revisions.headline,
      kicker: sql<string>`${revisions.content} ->> 'kicker'`,
      subtitle: sql<string>`${revisions.content} ->> 'subtitle'`,
      summary: revisions.summary,
      type: revisions.activityType,
      printDate: articles.printDate,
      publishedAt: sql<Date>`${articles.publishedAt}`.mapWith(articles.publishedAt),
      newsOn: sql<string>`${articles.newsOn}`,
      isOldNews: articles.isOldNews,
      isDemo: articles.isDemo,
      division: {
        code: divisions.code,
        name: divisions.name,
        shortName: divisions.shortName,
        slug: divisions.slug,
        level: divisions.level,
      },
      event: {
        precision: activities.precision,
        startOn: activities.startOn,
        endOn: activities.endOn,
      },
      figure: leadFigure,
    })
    .from(articles)
    .innerJoin(revisions, eq(articles.liveRevisionId, revisions.id))
    .innerJoin(divisions, eq(articles.divisionCode, divisions.code))
    .leftJoin(activities, eq(articles.activityId, activities.id))
    .$dynamic()
}

export type ArticleLine = Awaited<ReturnType<typeof selectArticleLines>>[number]
