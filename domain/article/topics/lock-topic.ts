import { eq, exists, or, sql } from 'drizzle-orm'

import type { Queryable, Transaction } from '#db/client'
import { articles } from '#db/schema/articles'
import { revisions } from '#db/schema/revisions'
import { topics } from '#db/schema/topics'
import { Refusal } from '#lib/refusal'

import type { TopicFields } from './schemas.ts'

export const TOPIC_FIELDS = {
  kind: topics.kind,
  cadence: topics.cadence,
  name: topics.name,
  slug: topics.slug,
  position: topics.position,
  startsOn: topics.startsOn,
  endsOn: topics.endsOn,
}

/** A topic kept from changing until the transaction ends. */
export async function lockTopic(tx: Transaction, topicId: number): Promise<TopicFields> {
  const [row] = await tx
    .select(TOPIC_FIELDS)
    .from(topics)
    .where(eq(topics.id, topicId))
    .for('update')
  if (!row) throw new Refusal('not-found', '没有这个专题')
  return row
}

/** Whether anything was ever filed under a topic: an article, or any version of a piece. */
export const isReferred = (db: Queryable) =>
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

export async function isTopicReferred(tx: Transaction, topicId: number): Promise<boolean> {
  const [row] = await tx
    .select({ referred: sql<boolean>`${isReferred(tx)}` })
    .from(topics)
    .where(eq(topics.id, topicId))
  return row?.referred ?? false
}
