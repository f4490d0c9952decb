import { and, eq, lt, sql } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { editions } from '#db/schema/editions'

import { overdueBefore } from './due.ts'

/** How many scheduled pieces should be live and are not, and since when the first of them. */
export async function findOverdue(
  db: Queryable,
  input: { now: Date },
): Promise<{ count: number; since: Date | null }> {
  const [row] = await db
    .select({
      count: sql<number>`count(*)::int`,
      since: sql<Date | null>`min(${editions.scheduledAt})`.mapWith(editions.scheduledAt),
    })
    .from(editions)
    .where(and(eq(editions.state, 'scheduled'), lt(editions.scheduledAt, overdueBefore(input.now))))
  return { count: row?.count ?? 0, since: row?.since ?? null }
}
