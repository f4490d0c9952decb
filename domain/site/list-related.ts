import { and, eq, ne, sql, type SQL } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { articles } from '#db/schema/articles'
import { revisions } from '#db/schema/revisions'
import type { ActivityType } from '#db/states'

import { isLive, newestFirst, selectArticleLines, type ArticleLine } from './article-line.ts'

const MOST = 3

/** Articles to read next: of the same topic first, then of the same kind, elsewhere, newest first. */
export async function listRelated(
  db: Queryable,
  input: { articleId: number; topicId: number | null; type: ActivityType; divisionCode: string },
): Promise<ArticleLine[]> {
  const { articleId, topicId, type, divisionCode } = input
  const find = (which: SQL | undefined, limit: number) =>
    selectArticleLines(db)
      .where(
        and(isLive, ne(articles.id, articleId), ne(articles.divisionCode, divisionCode), which),
      )
      .orderBy(...newestFirst)
      .limit(limit)
  // Each along an index of its own: in one order they would all be sorted.
  const ofTopic = topicId === null ? [] : await find(eq(articles.topicId, topicId), MOST)
  if (ofTopic.length === MOST) return ofTopic
  const others = and(
    eq(revisions.activityType, type),
    topicId === null ? undefined : sql`${articles.topicId} is distinct from ${topicId}`,
  )
  return [...ofTopic, ...(await find(others, MOST - ofTopic.length))]
}
