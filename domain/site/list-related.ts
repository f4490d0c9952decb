import { and, desc, eq, ne, sql } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { articles } from '#db/schema/articles'
import { revisions } from '#db/schema/revisions'
import type { ActivityType } from '#db/states'

import { isLive, newestFirst, selectArticleLines, type ArticleLine } from './article-line.ts'

/** Articles to read next: of the same topic first, then of the same kind, elsewhere, newest first. */
export async function listRelated(
  db: Queryable,
  input: { articleId: number; topicId: number | null; type: ActivityType; divisionCode: string },
): Promise<ArticleLine[]> {
  const { articleId, topicId, type, divisionCode } = input
  const sameTopic = topicId === null ? sql`false` : eq(articles.topicId, topicId)
  return selectArticleLines(db)
    .where(
      and(
        isLive,
        ne(articles.id, articleId),
        ne(articles.divisionCode, divisionCode),
        sql`(${sameTopic} or ${revisions.activityType} = ${type})`,
      ),
    )
    .orderBy(desc(sql`coalesce(${sameTopic}, false)`), ...newestFirst)
    .limit(3)
}
