import { and, asc, desc, eq, sql, sum } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { activities } from '#db/schema/activities'
import { articles } from '#db/schema/articles'
import { articleCounts } from '#db/schema/counts'
import { divisions } from '#db/schema/divisions'

import { isLive, type ArticleLine } from './article-line.ts'
import { listArticles } from './list-articles.ts'

export interface TopicFacts {
  /** First and last day its articles are news of, or the months where no day is known; null where it has none. */
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
  const live = sum(articleCounts.live).mapWith(Number)
  const [[span], places, pictured] = await Promise.all([
    db
      .select({
        first: sql<string | null>`min(${knownDay})`,
        last: sql<string | null>`max(${knownDay})`,
      })
      .from(articles)
      .leftJoin(activities, eq(articles.activityId, activities.id))
      .where(and(ofTopic, isOfEitherEnd(topicId))),
    db
      .select({
        name: divisions.name,
        slug: divisions.slug,
        level: divisions.level,
        count: live,
      })
      .from(articleCounts)
      .innerJoin(divisions, eq(divisions.code, articleCounts.divisionCode))
      .where(eq(articleCounts.topicId, topicId))
      .groupBy(divisions.code)
      .having(sql`sum(${articleCounts.live}) <> 0`)
      .orderBy(desc(live), asc(divisions.position)),
    listArticles(db, { topicId, pictured: true, limit: 1 }),
  ])
  const { first, last } = span ?? {}
  return {
    span: first && last ? { first, last } : null,
    divisions: places,
    pictured: pictured.lines[0] ?? null,
  }
}

/** The first and the last day that a topic has articles of: all others lie between. */
const isOfEitherEnd = (topicId: number) => {
  const end = (which: 'min' | 'max') => sql`(
    select ${which === 'min' ? sql`min(ends.news_on)` : sql`max(ends.news_on)`} from ${articles} as ends
    where ends.topic_id = ${topicId} and ends.state = 'live')`
  return sql`(${articles.newsOn} = ${end('min')} or ${articles.newsOn} = ${end('max')})`
}

/** The day an article is news of as far as it is known: as lists show it, YYYY-MM-DD or YYYY-MM. */
const knownDay = sql`case when ${activities.precision} = 'month' or (
    coalesce(${activities.precision}, 'none') = 'none' and ${articles.printDate} is null and ${articles.isOldNews})
  then to_char(${articles.newsOn}, 'YYYY-MM') else to_char(${articles.newsOn}, 'YYYY-MM-DD') end`
