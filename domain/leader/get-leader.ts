import type { Queryable } from '#db/client'

import type { Actor } from '../account/actor.ts'
import { getRecord } from '../admin-record/get-record.ts'
import { LEADER } from './leader-record.ts'

/** One line of the list for its admin. */
export function getLeader(db: Queryable, { actor, leaderId }: { actor: Actor; leaderId: number }) {
  return getRecord(db, LEADER, { actor, key: leaderId })
}
