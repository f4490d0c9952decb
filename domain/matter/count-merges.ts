import { and, asc, count, eq, isNotNull, sql } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { matters, proposals } from '#db/schema/matter/matters'

import { ofRegister } from './steps.ts'

/** How many merges of what was filed there are of each size, the main proposal counted with those merged into it. */
export async function countMerges(
  db: Queryable,
  sessionId: number,
): Promise<{ size: number; count: number }[]> {
  const merges = db
    .select({ main: proposals.mergedInto, size: sql<number>`count(*)::int + 1`.as('size') })
    .from(proposals)
    .innerJoin(matters, eq(matters.id, proposals.matterId))
    .where(
      and(
        ofRegister(sessionId),
        eq(matters.state, 'merged'),
        eq(proposals.isFiled, true),
        isNotNull(proposals.mergedInto),
      ),
    )
    .groupBy(proposals.mergedInto)
    .as('merges')
  return db
    .select({ size: merges.size, count: count() })
    .from(merges)
    .groupBy(merges.size)
    .orderBy(asc(merges.size))
}
