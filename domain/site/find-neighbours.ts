import { and, asc, eq, sql } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { articles } from '#db/schema/articles'
import { revisions } from '#db/schema/revisions'

import { isLive, newestFirst, newsPosition, newsPositionOf } from './article-line.ts'

export interface Neighbour {
  articleId: number
  headline: string
}

/** The live articles of the same division just before and just after an article. */
export async function findNeighbours(
  db: Queryable,
  input: { articleId: number; divisionCode: string },
): Promise<{ newer: Neighbour | null; older: Neighbour | null }> {
  const { articleId, divisionCode } = input
  const own = newsPositionOf(articleId)
  const line = (after: boolean) =>
    db
      .select({ articleId: articles.id, headline: revisions.headline })
      .from(articles)
      .innerJoin(revisions, eq(articles.liveRevisionId, revisions.id))
      .where(
        and(
          isLive,
          eq(articles.divisionCode, divisionCode),
          after ? sql`${newsPosition} > ${own}` : sql`${newsPosition} < ${own}`,
        ),
      )
      .orderBy(
        ...(after ? [articles.newsOn, articles.publishedAt, articles.id].map(asc) : newestFirst),
      )
      .limit(1)
  const [[newer], [older]] = await Promise.all([line(true), line(false)])
  return { newer: newer ?? null, older: older ?? null }
}
