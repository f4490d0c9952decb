import { and, count, desc, eq, ne, type SQL } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { countEach } from '#db/count-where'
import { handlingUnits } from '#db/schema/matter/handling-units'
import { assignments, matters, proposals } from '#db/schema/matter/matters'
import type { IsoDay } from '#lib/dates'

import { hasReached, isTaken, isTimed, ofRegister, TIMINGS } from '../steps.ts'

const MAX_UNITS = 200

/** How many of what was filed each unit has to answer, those with the most first. */
export const countByUnit = (db: Queryable, { sessionId }: { sessionId: number }) =>
  ofUnits(db, sessionId, {})

/** The same with how each stands against its days: for those inside alone. */
export const countTimingsByUnit = (
  db: Queryable,
  { sessionId, today }: { sessionId: number; today: IsoDay },
) =>
  ofUnits(
    db,
    sessionId,
    countEach(TIMINGS, (timing) => isTimed(timing, today)),
  )

const ofUnits = <Beside extends Record<string, SQL<number>>>(
  db: Queryable,
  sessionId: number,
  beside: Beside,
) =>
  db
    .select({ unitId: handlingUnits.id, name: handlingUnits.name, count: count(), ...beside })
    .from(assignments)
    .innerJoin(matters, eq(matters.id, assignments.matterId))
    .innerJoin(proposals, eq(proposals.matterId, matters.id))
    .innerJoin(handlingUnits, eq(handlingUnits.id, assignments.unitId))
    .where(
      and(ofRegister(sessionId), hasReached(db, 'filed'), ne(assignments.part, 'joint'), isTaken),
    )
    .groupBy(handlingUnits.id, handlingUnits.name)
    .orderBy(desc(count()), handlingUnits.id)
    .limit(MAX_UNITS)
