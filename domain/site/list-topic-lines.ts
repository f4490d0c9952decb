import { and, asc, count, desc, eq, max, sql } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { articles } from '#db/schema/articles'
import { revisions } from '#db/schema/revisions'
import { topics } from '#db/schema/topics'

import { isLive, newestFirst } from './article-line.ts'

/** Topics with the number of their live articles and the newest of them, the most written of first. */
export async function listTopicLines(db: Queryable) {
  const newest = db
    .select({
      articleId: sql<number>`${articles.id}`.mapWith(Number).as('newest_id'),
      headline: revisions.headline,
      newsOn: sql<string>`${articles.newsOn}`.as('newest_on'),
    })
    .from(articles)
    .innerJoin(revisions, eq(articles.liveRevisionId, revisions.id))
    .where(and(eq(articles.topicId, topics.id), isLive))
    .orderBy(...newestFirst)
    .limit(1)
    .as('newest')
  const lines = await db
    .select({
      id: topics.id,
      name: topics.name,
      slug: topics.slug,
      kind: topics.kind,
      startsOn: topics.startsOn,
      endsOn: topics.endsOn,
      intro: topics.intro,
      articleCount: count(articles.id),
      newest: {
        articleId: newest.articleId,
        headline: newest.headline,
        newsOn: newest.newsOn,
      },
    })
    .from(topics)
    .leftJoin(articles, and(eq(articles.topicId, topics.id), isLive))
    .leftJoinLateral(newest, sql`true`)
    .groupBy(topics.id, newest.articleId, newest.headline, newest.newsOn)
    .orderBy(desc(count(articles.id)), desc(max(articles.newsOn)), asc(topics.position))
    .limit(100)
  return lines
}
