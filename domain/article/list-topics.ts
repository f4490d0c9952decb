import { asc } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { topics } from '#db/schema/topics'

export interface TopicRow {
  id: number
  name: string
}

/** All topics and columns in their set order, those that have ended too. */
export async function listTopics(db: Queryable): Promise<TopicRow[]> {
  return db
    .select({ id: topics.id, name: topics.name })
    .from(topics)
    .orderBy(asc(topics.position), asc(topics.id))
}
