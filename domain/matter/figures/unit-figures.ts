import { and, count, eq, inArray, ne, sql } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { handlingUnits } from '#db/schema/matter/handling-units'
import { assignments, matters, proposals } from '#db/schema/matter/matters'
import type { IsoDay } from '#lib/dates'

import { hasReached, isCounted, isTaken, isTimed, TIMINGS, type Timing } from '../steps.ts'

const MAX_UNITS = 200

export const NO_TIMINGS: Readonly<Record<Timing, number>> = {
  'on-time': 0,
  late: 0,
  overdue: 0,
  running: 0,
  'owed-undated': 0,
  'answered-undated': 0,
}

export type TimedUnit = { unitId: number; name: string; count: number } & Record<Timing, number>

export interface UnitFigures {
  /** Of the assignments of those who have to answer. */
  timing: Record<Timing, number>
  /** How many of what was filed each unit has to answer, and how they stand: those with the most first. */
  byUnit: TimedUnit[]
}

/** How an assignment stands on a day; null where its matter ended without an answer. */
const timingOn = (today: IsoDay) =>
  sql<Timing | null>`case ${sql.join(
    TIMINGS.map((timing) => sql`when ${isTimed(timing, today)} then ${timing}`),
    sql` `,
  )} end`

/** What the units of some sessions have to answer: all in one look, however it is counted afterwards. */
export async function countOfUnits(
  db: Queryable,
  { sessionIds, today }: { sessionIds: readonly number[]; today: IsoDay },
): Promise<Map<number, UnitFigures>> {
  const counted = db
    .select({
      sessionId: sql<number>`${matters.sessionId}`.mapWith(Number).as('session_id'),
      unitId: assignments.unitId,
      timing: timingOn(today).as('timing'),
      /** Whether readers connect the unit with it. */
      isKnown: sql<boolean>`(${and(hasReached(db, 'filed'), isTaken)})`.as('is_known'),
      count: count().as('count'),
    })
    .from(assignments)
    .innerJoin(matters, eq(matters.id, assignments.matterId))
    .innerJoin(proposals, eq(proposals.matterId, matters.id))
    .where(
      and(inArray(matters.sessionId, [...sessionIds]), isCounted, ne(assignments.part, 'joint')),
    )
    .groupBy(sql`1, 2, 3, 4`)
    .as('counted')
  const rows = await db
    .select({
      sessionId: counted.sessionId,
      unitId: counted.unitId,
      name: handlingUnits.name,
      timing: counted.timing,
      isKnown: counted.isKnown,
      count: counted.count,
    })
    .from(counted)
    .innerJoin(handlingUnits, eq(handlingUnits.id, counted.unitId))
  const ofSession = Map.groupBy(rows, ({ sessionId }) => sessionId)
  return new Map(
    [...ofSession].map(([sessionId, own]) => [
      sessionId,
      { timing: addTimings(own), byUnit: addUnits(own.filter(({ isKnown }) => isKnown)) },
    ]),
  )
}

interface Counted {
  unitId: number
  name: string
  timing: Timing | null
  count: number
}

function addTimings(rows: readonly Pick<Counted, 'timing' | 'count'>[]): Record<Timing, number> {
  const sums = { ...NO_TIMINGS }
  for (const { timing, count: some } of rows) if (timing !== null) sums[timing] += some
  return sums
}

const addUnits = (rows: readonly Counted[]): TimedUnit[] =>
  [...Map.groupBy(rows, ({ unitId }) => unitId)]
    .map(([unitId, own]) => ({
      unitId,
      name: own[0]?.name ?? '',
      count: own.reduce((sum, one) => sum + one.count, 0),
      ...addTimings(own),
    }))
    .toSorted((a, b) => b.count - a.count || a.unitId - b.unitId)
    .slice(0, MAX_UNITS)
