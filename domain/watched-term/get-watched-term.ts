import type { Queryable } from '#db/client'

import type { Actor } from '../account/actor.ts'
import { getRecord } from '../admin-record/get-record.ts'
import { WATCHED_TERM } from './watched-term-record.ts'

/** One term of the list for its admin. */
export function getWatchedTerm(db: Queryable, { actor, termId }: { actor: Actor; termId: number }) {
  return getRecord(db, WATCHED_TERM, { actor, key: termId })
}
