import { and, desc, eq, inArray, sql } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { articles, feedMoment } from '#db/schema/articles'
import { divisions } from '#db/schema/divisions'
import { editions } from '#db/schema/editions'
import { revisions } from '#db/schema/revisions'
import { PUBLISHED_EDITION_STATES, type ActivityType } from '#db/states'
import { formatOpening } from '#lib/format-byline'
import { mapInTurns } from '#lib/process/in-turns'

import { authorsOf } from '../article/authors.ts'
import { bodyFigures } from '../article/body.ts'
import { contentSchema } from '../article/content.ts'
import { firstShownAt } from '../article/first-shown.ts'
import { isRetold } from '../article/retold.ts'
import { listNotesOf } from '../corrections/list-article-notes.ts'
import { withinDivision } from '../division/within-division.ts'
import { listRenditions } from '../media/list-renditions.ts'
import type { FeedArticle } from './build-atom.ts'

/** The newest live articles of a division with all below it, of a kind, of both, or of a topic. */
export async function listFeedArticles(
  db: Queryable,
  input: {
    divisionCode?: string | undefined
    type?: ActivityType | undefined
    topicId?: number | undefined
    limit: number
  },
): Promise<FeedArticle[]> {
  const { divisionCode, type, topicId, limit } = input
  const rows = await db
    .select({
      articleId: articles.id,
      headline: revisions.headline,
      summary: revisions.summary,
      type: revisions.activityType,
      divisionName: divisions.name,
      content: revisions.content,
      publishedAt: sql<Date>`${articles.publishedAt}`.mapWith(articles.publishedAt),
      updatedAt: articles.updatedAt,
      printDate: articles.printDate,
      newsOn: sql<string>`${articles.newsOn}`,
      isOldNews: articles.isOldNews,
      isDemo: articles.isDemo,
      // Not by `exists`, for which the planner reads all editions once.
      isCorrected: sql<boolean>`coalesce((select true from ${editions}
        where ${editions.articleId} = ${articles.id} and ${editions.kind} <> 'new'
          and ${inArray(editions.state, PUBLISHED_EDITION_STATES)} limit 1), false)`,
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
        topicId ? eq(articles.topicId, topicId) : undefined,
      ),
    )
    .orderBy(desc(feedMoment(articles)), desc(articles.id))
    .limit(limit)
  const parsed = await mapInTurns(rows, (row) => ({
    ...row,
    content: contentSchema.parse(row.content),
  }))
  const mediaIds = parsed.flatMap(({ content }) =>
    bodyFigures(content.body).map(({ attrs }) => attrs.mediaId),
  )
  const [notes, renditions] = await Promise.all([
    listNotesOf(
      db,
      rows.map(({ articleId }) => articleId),
    ),
    listRenditions(db, mediaIds),
  ])
  return parsed.map(({ content, publishedAt, updatedAt, isCorrected, ...row }) => {
    const { printDate, newsOn, isOldNews, ...shown } = row
    const { dateline, credits, body } = content
    const article = {
      ...shown,
      text: {
        notes: notes.get(row.articleId) ?? [],
        opening: formatOpening(dateline, credits),
        body,
        renditions,
      },
    }
    const shownAt = firstShownAt({ printDate, newsOn, isOldNews, publishedAt })
    const authors = authorsOf(credits)
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
