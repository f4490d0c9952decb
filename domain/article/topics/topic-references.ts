import { eq, exists, or, sql } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { articles } from '#db/schema/articles'
import { revisions } from '#db/schema/revisions'
import { topics } from '#db/schema/topics'

/** Whether anything was ever filed under a topic: an article, or any version of an edition. */
const isReferred = (db: Queryable) =>
  or(
    exists(
      db
        .select({ one: sql`1` })
        .from(articles)
        .where(eq(articles.topicId, topics.id)),
    ),
    exists(
      db
        .select({ one: sql`1` })
        .from(revisions)
        .where(sql`${revisions.content} -> 'topicId' = to_jsonb(${topics.id})`),
    ),
  )

export async function isTopicReferred(db: Queryable, topicId: number): Promise<boolean> {
  const [row] = await db
    .select({ referred: sql<boolean>`${isReferred(db)}` })
    .from(topics)
    .where(eq(topics.id, topicId))
  return row?.referred ?? false
}
