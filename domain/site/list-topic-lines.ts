import { and, asc, desc, eq, sql } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { activities } from '#db/schema/activities'
import { articles } from '#db/schema/articles'
import { articleCounts } from '#db/schema/counts'
import { revisions } from '#db/schema/revisions'
import { topics } from '#db/schema/topics'
import type { KnownDate } from '#lib/article-dates'

import { isLive, newestFirst } from './article-line.ts'

interface EventColumns extends Pick<KnownDate, 'startOn' | 'endOn'> {
  precision: KnownDate['precision'] | null
}

/** Topics with the number of their live articles and the newest of them, the most written of first. */
export async function listTopicLines(db: Queryable) {
  const newest = db
    .select({
      articleId: sql<number>`${articles.id}`.mapWith(Number).as('newest_id'),
      headline: revisions.headline,
      newsOn: sql<string>`${articles.newsOn}`.as('newest_on'),
      isOldNews: articles.isOldNews,
      printDate: articles.printDate,
      publishedAt: sql<Date>`${articles.publishedAt}`
        .mapWith(articles.publishedAt)
        .as('newest_published_at'),
      precision: activities.precision,
      startOn: activities.startOn,
      endOn: activities.endOn,
    })
    .from(articles)
    .innerJoin(revisions, eq(articles.liveRevisionId, revisions.id))
    .leftJoin(activities, eq(articles.activityId, activities.id))
    .where(and(eq(articles.topicId, topics.id), isLive))
    .orderBy(...newestFirst)
    .limit(1)
    .as('newest')
  const live = sql<number>`coalesce((
    select sum(${articleCounts.live}) from ${articleCounts}
    where ${articleCounts.topicId} = ${topics.id}), 0)`.mapWith(Number)
  const lines = await db
    .select({
      id: topics.id,
      name: topics.name,
      slug: topics.slug,
      kind: topics.kind,
      startsOn: topics.startsOn,
      endsOn: topics.endsOn,
      intro: topics.intro,
      articleCount: live,
      newest: {
        articleId: newest.articleId,
        headline: newest.headline,
        newsOn: newest.newsOn,
        isOldNews: newest.isOldNews,
        printDate: newest.printDate,
        publishedAt: newest.publishedAt,
        precision: newest.precision,
        startOn: newest.startOn,
        endOn: newest.endOn,
      },
    })
    .from(topics)
    .leftJoinLateral(newest, sql`true`)
    .orderBy(desc(live), sql`${newest.newsOn} desc nulls last`, asc(topics.position))
    .limit(100)
  return lines.map((line) => ({ ...line, newest: line.newest && withEvent(line.newest) }))
}

/** The dates of the activity in one, as lists of articles have them; null where there is none. */
function withEvent<Line extends EventColumns>({ precision, startOn, endOn, ...line }: Line) {
  return { ...line, event: precision && { precision, startOn, endOn } }
}
