import { and, eq, gt, sql } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { editions } from '#db/schema/editions'
import { revisions } from '#db/schema/revisions'

import { waiting, type QueueQuery } from './queue-filter.ts'

/** Whether there are more makes no difference: the list is long either way. */
export const MAX_ARRIVALS = 99

/** How many editions have come into this part of an editor's queue since it was read, up to `MAX_ARRIVALS`. */
export async function countArrivals(
  db: Queryable,
  { since, ...query }: QueueQuery & { since: Date },
): Promise<number> {
  const arrived = db
    .select({ one: sql`1` })
    .from(editions)
    .innerJoin(revisions, eq(revisions.id, editions.currentRevisionId))
    .where(and(waiting(db, query), gt(editions.stateSince, since)))
    .limit(MAX_ARRIVALS)
    .as('arrived')
  const [row] = await db.select({ count: sql<number>`count(*)::int` }).from(arrived)
  return row?.count ?? 0
}
