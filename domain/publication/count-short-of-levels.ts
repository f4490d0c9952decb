import { and, count, eq, inArray, lt } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { editions } from '#db/schema/editions'
import { approvals } from '#db/schema/approvals'
import { AWAITING_PUBLICATION_STATES, type ReviewLevel } from '#db/states'

/**
 * How many editions wait to go live with fewer approvals than a site of so many levels asks for: they
 * could then neither be published nor reviewed further.
 */
export async function countShortOfLevels(db: Queryable, levels: ReviewLevel): Promise<number> {
  const signed = db
    .select({ count: count() })
    .from(approvals)
    .where(and(eq(approvals.editionId, editions.id), eq(approvals.round, editions.round)))
  const [row] = await db
    .select({ count: count() })
    .from(editions)
    .where(and(inArray(editions.state, AWAITING_PUBLICATION_STATES), lt(signed, levels)))
  return row?.count ?? 0
}
