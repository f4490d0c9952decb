import type { Queryable } from '#db/client'
import { countEach } from '#db/count-where'
import { matters } from '#db/schema/matter/matters'
import type { IsoDay } from '#lib/dates'

import { isPromised, PROMISED, type Promised } from './promised.ts'
import { ofRegister } from './steps.ts'

/** How many proposals of a session have such a promise; one with several counts in each. */
export async function countPromised(
  db: Queryable,
  { sessionId, today }: { sessionId: number; today: IsoDay },
): Promise<Record<Promised, number>> {
  const [row] = await db
    .select(countEach(PROMISED, (one) => isPromised(one, today)))
    .from(matters)
    .where(ofRegister(sessionId))
  return row ?? { running: 0, overdue: 0, kept: 0, 'broken-off': 0, raised: 0 }
}
