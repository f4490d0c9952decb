import type { Queryable } from '#db/client'

import { listUnitHolders } from '../account/list-actors.ts'

/** Whom a promise concerns: the people of its unit, and who reported how it ended. */
export async function peopleOfPromise(
  db: Queryable,
  { unitId, reportedBy }: { unitId: number; reportedBy: number | null },
  now: Date,
): Promise<number[]> {
  const people = await listUnitHolders(db, { unitId, now })
  return [...new Set([...people, ...(reportedBy === null ? [] : [reportedBy])])]
}
