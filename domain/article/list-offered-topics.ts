import { and, asc, eq, gte, isNull, lte, or } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { topics } from '#db/schema/topics'
import { shanghaiDay } from '#lib/dates'

import type { TopicRow } from './list-topics.ts'

/**
 * The topics and columns that editions may be filed under today, in their set order; `kept` is offered
 * too, since an edition that is filed under it stays so when it has ended.
 */
export async function listOfferedTopics(
  db: Queryable,
  { now, kept = null }: { now: Date; kept?: number | null },
): Promise<TopicRow[]> {
  const today = shanghaiDay(now)
  const runs = and(
    or(isNull(topics.startsOn), lte(topics.startsOn, today)),
    or(isNull(topics.endsOn), gte(topics.endsOn, today)),
  )
  return db
    .select({ id: topics.id, name: topics.name })
    .from(topics)
    .where(kept === null ? runs : or(runs, eq(topics.id, kept)))
    .orderBy(asc(topics.position), asc(topics.id))
}
