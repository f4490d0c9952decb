import { desc, sql } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { outbox } from '#db/schema/outbox'

/** As many as may be committed out of order. */
const NEWEST = 20

/**
 * A figure that another event changes, for one look at an index. Numbers are assigned before rows are committed:
 * one that appears late changes the sum, where the highest number would stay.
 */
export async function markOfEvents(db: Queryable): Promise<string> {
  const newest = db
    .select({ id: outbox.id })
    .from(outbox)
    .orderBy(desc(outbox.id))
    .limit(NEWEST)
    .as('newest')
  const [row] = await db
    .select({ sum: sql<string>`coalesce(sum(${newest.id}), 0)::text` })
    .from(newest)
  return row?.sum ?? '0'
}
