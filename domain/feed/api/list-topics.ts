import { and, asc, eq, exists, sql } from 'drizzle-orm'
import type { z } from 'zod'

import type { Queryable } from '#db/client'
import { articles } from '#db/schema/articles'
import { topics } from '#db/schema/topics'

import type { FeedSite } from '../feed-scope.ts'
import { isLive } from '../live-changes.ts'
import type { topicSchema } from './schemas.ts'

const LIMIT = 500

/** Topics and columns that have live articles, in display order. */
export async function listApiTopics(
  db: Queryable,
  site: FeedSite,
): Promise<z.infer<typeof topicSchema>[]> {
  const liveArticle = db
    .select({ one: sql`1` })
    .from(articles)
    .where(and(eq(articles.topicId, topics.id), isLive))
  const rows = await db
    .select({
      slug: topics.slug,
      kind: topics.kind,
      name: topics.name,
      startsOn: topics.startsOn,
      endsOn: topics.endsOn,
      intro: topics.intro,
    })
    .from(topics)
    .where(exists(liveArticle))
    .orderBy(asc(topics.position), asc(topics.slug))
    .limit(LIMIT)
  return rows.map((topic) => ({ ...topic, url: `${site.address}/topics/${topic.slug}` }))
}
