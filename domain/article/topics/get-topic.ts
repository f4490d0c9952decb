import type { Queryable } from '#db/client'

import type { Actor } from '../../account/actor.ts'
import { getRecord } from '../../admin-record/get-record.ts'
import { isTopicReferred } from './topic-references.ts'
import { TOPIC } from './topic-record.ts'

/** One topic for its admin, and whether anything was ever filed under it. */
export async function getTopic(
  db: Queryable,
  { actor, topicId }: { actor: Actor; topicId: number },
) {
  const topic = await getRecord(db, TOPIC, { actor, key: topicId })
  return { ...topic, referred: await isTopicReferred(db, topicId) }
}
