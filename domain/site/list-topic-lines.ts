import { and, asc, count, desc, eq, max } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { articles } from '#db/schema/articles'
import { topics } from '#db/schema/topics'

import { isLive } from './article-line.ts'

/** Topics with the number of their live articles, the most lately added to first. */
export async function listTopicLines(db: Queryable) {
  return db
    .select({
      id: topics.id,
      name: topics.name,
      slug: topics.slug,
      kind: topics.kind,
      startsOn: topics.startsOn,
      endsOn: topics.endsOn,
      articleCount: count(articles.id),
    })
    .from(topics)
    .leftJoin(articles, and(eq(articles.topicId, topics.id), isLive))
    .groupBy(topics.id)
    .orderBy(desc(count(articles.id)), desc(max(articles.newsOn)), asc(topics.position))
    .limit(100)
}
