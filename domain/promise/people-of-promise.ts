import { sql } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { proposalMovers } from '#db/schema/matter/matter-private'

import { listUnitHolders } from '../account/list-actors.ts'
import { isMoverOf } from '../matter/is-moved-by.ts'

/** Who moves the proposal of a promise, where they have accounts; a topic has none. */
export async function moversOfPromise(
  db: Queryable,
  { matterId }: { matterId: number },
): Promise<number[]> {
  const rows = await db
    .selectDistinct({ accountId: proposalMovers.accountId })
    .from(proposalMovers)
    .where(isMoverOf(sql`${matterId}::bigint`))
  return rows.flatMap(({ accountId }) => accountId ?? [])
}

/** Whom a promise concerns: the people of its unit, and who reported how it ended. */
export async function peopleOfPromise(
  db: Queryable,
  { unitId, reportedBy }: { unitId: number; reportedBy: number | null },
  now: Date,
): Promise<number[]> {
  const people = await listUnitHolders(db, { unitId, now })
  return [...new Set([...people, ...(reportedBy === null ? [] : [reportedBy])])]
}
