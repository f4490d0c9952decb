import { and, eq, inArray, sql } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { activities } from '#db/schema/activities'
import { articles } from '#db/schema/articles'
import { divisions } from '#db/schema/divisions'
import { revisions } from '#db/schema/revisions'
import { mapInTurns } from '#lib/process/in-turns'

import { bodyText } from '../article/body.ts'
import { contentSchema } from '../article/content.ts'
import { markExcerpt, markText } from './mark-text.ts'

export type FoundArticle = Awaited<ReturnType<typeof listFound>>[number]

/** Live articles in the order of `articleIds`, with what was asked for marked in their words. */
export async function listFound(
  db: Queryable,
  input: { articleIds: readonly number[]; marks: readonly string[] },
) {
  const { articleIds, marks } = input
  if (articleIds.length === 0) return []
  const rows = await db
    .select({
      articleId: articles.id,
      content: revisions.content,
      summary: revisions.summary,
      type: revisions.activityType,
      printDate: articles.printDate,
      publishedAt: sql<Date>`${articles.publishedAt}`.mapWith(articles.publishedAt),
      newsOn: sql<string>`${articles.newsOn}`,
      isOldNews: articles.isOldNews,
      isDemo: articles.isDemo,
      division: { name: divisions.name, slug: divisions.slug, level: divisions.level },
      event: {
        precision: activities.precision,
        startOn: activities.startOn,
        endOn: activities.endOn,
      },
    })
    .from(articles)
    .innerJoin(revisions, eq(articles.liveRevisionId, revisions.id))
    .innerJoin(divisions, eq(articles.divisionCode, divisions.code))
    .leftJoin(activities, eq(articles.activityId, activities.id))
    .where(and(inArray(articles.id, [...articleIds]), eq(articles.state, 'live')))
  const inOrder = rows.toSorted(
    (a, b) => articleIds.indexOf(a.articleId) - articleIds.indexOf(b.articleId),
  )
  return mapInTurns(inOrder, ({ content, summary, ...row }) => {
    const { headline, kicker, body } = contentSchema.parse(content)
    return {
      ...row,
      headline: markText(headline, marks),
      kicker: markText(kicker, marks),
      excerpt: markExcerpt(bodyText(body), marks) ?? markText(summary, marks),
    }
  })
}
