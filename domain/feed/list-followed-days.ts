import type { Queryable } from '#db/client'

import { listTopicPromises } from '../consultation/list-topic-promises.ts'
import { listShownDeadlines } from '../matter/list-shown-deadlines.ts'
import type { ShownScope } from '../matter/shown-scope.ts'
import { listShownPromises } from '../promise/list-shown-promises.ts'

/** What a calendar of a scope holds: deadlines and promised days, of a unit those of topics, too. */
export async function listFollowedDays(
  db: Queryable,
  { limit, ...scope }: ShownScope & { limit: number },
) {
  const { unitId } = scope
  const [deadlines, promises, topicPromises] = await Promise.all([
    listShownDeadlines(db, { ...scope, limit }),
    listShownPromises(db, scope),
    unitId === undefined ? [] : listTopicPromises(db, { unitId }),
  ])
  return { deadlines, promises, topicPromises }
}
