import { and, eq, lt, sql } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { editions } from '#db/schema/editions'

/** Minutes after its time at which a scheduled edition that is not live raises an alarm. */
const OVERDUE_MINUTES = 2

/** What was to be live before this moment and is not, is overdue. */
export const overdueBefore = (now: Date): Date => new Date(now.getTime() - OVERDUE_MINUTES * 60_000)

/** How many scheduled editions should be live and are not, and since when the first of them. */
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
