import { and, desc, eq, sql } from 'drizzle-orm'
import { z } from 'zod'

import type { Queryable } from '#db/client'
import { articles } from '#db/schema/articles'
import { divisions } from '#db/schema/divisions'
import { revisions } from '#db/schema/revisions'
import type { ActivityType } from '#db/states'

import { authorsOf } from '../article/authors.ts'
import { creditSchema } from '../article/content.ts'
import { withinDivision } from '../division/within-division.ts'
import type { FeedStory } from './build-atom.ts'

const creditsSchema = z.array(creditSchema)

/** The newest live stories of a division with all below it, of a kind, or of both. */
export async function listFeedStories(
  db: Queryable,
  input: { divisionCode?: string | undefined; type?: ActivityType | undefined; limit: number },
): Promise<FeedStory[]> {
  const { divisionCode, type, limit } = input
  const rows = await db
    .select({
      articleId: articles.id,
      headline: revisions.headline,
      summary: revisions.summary,
      type: revisions.activityType,
      placeName: divisions.name,
      credits: sql<unknown>`${revisions.content} -> 'credits'`,
      publishedAt: sql<Date>`${articles.publishedAt}`.mapWith(articles.publishedAt),
      updatedAt: articles.updatedAt,
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
    .orderBy(desc(articles.publishedAt), desc(articles.id))
    .limit(limit)
  return rows.map(({ credits, updatedAt, ...story }) => ({
    ...story,
    authors: authorsOf(creditsSchema.parse(credits)),
    updatedAt: updatedAt ?? story.publishedAt,
  }))
}
