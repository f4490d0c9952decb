import { eq, sql } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { topics } from '#db/schema/topics'
import { Refusal } from '#lib/refusal'

import type { Actor } from '../../account/actor.ts'
import { NOT_RUN, runsSite } from '../../account/runs-site.ts'
import { isReferred, TOPIC_FIELDS } from './lock-topic.ts'

/** One topic for its admin, and whether anything was ever filed under it. */
export async function getTopic(
  db: Queryable,
  { actor, topicId }: { actor: Actor; topicId: number },
) {
  if (!runsSite(actor)) throw new Refusal('forbidden', NOT_RUN)
  const [row] = await db
    .select({ ...TOPIC_FIELDS, referred: sql<boolean>`${isReferred(db)}` })
    .from(topics)
    .where(eq(topics.id, topicId))
  if (!row) throw new Refusal('not-found', '没有这个专题')
  return row
}
