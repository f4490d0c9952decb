import { and, asc, count, desc, eq, max, min } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { articles } from '#db/schema/articles'
import { divisions } from '#db/schema/divisions'

import { isLive, type ArticleLine } from './article-line.ts'
import { listArticles } from './list-articles.ts'

export interface TopicFacts {
  /** First and last day its articles are news of; null where it has none. */
  span: { first: string; last: string } | null
  /** Where its articles come from, the most first. */
  divisions: {
    name: string
    slug: string
    level: ArticleLine['division']['level']
    count: number
  }[]
  /** Its newest article with a picture. */
  pictured: ArticleLine | null
}

/** What the page of a topic opens with. */
export async function findTopicFacts(db: Queryable, topicId: number): Promise<TopicFacts> {
  const ofTopic = and(eq(articles.topicId, topicId), isLive)
  const [[span], places, pictured] = await Promise.all([
    db
      .select({ first: min(articles.newsOn), last: max(articles.newsOn) })
      .from(articles)
      .where(ofTopic),
    db
      .select({
        name: divisions.name,
        slug: divisions.slug,
        level: divisions.level,
        count: count(),
      })
      .from(articles)
      .innerJoin(divisions, eq(divisions.code, articles.divisionCode))
      .where(ofTopic)
      .groupBy(divisions.code)
      .orderBy(desc(count()), asc(divisions.position)),
    listArticles(db, { topicId, pictured: true, limit: 1 }),
  ])
  const { first, last } = span ?? {}
  return {
    span: first && last ? { first, last } : null,
    divisions: places,
    pictured: pictured.lines[0] ?? null,
  }
}
