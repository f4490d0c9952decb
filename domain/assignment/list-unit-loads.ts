import { and, asc, count, desc, eq, inArray, isNull, lt, ne, or, sql } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { countWhere } from '#db/count-where'
import { divisions } from '#db/schema/divisions'
import { handlingUnits } from '#db/schema/matter/handling-units'
import { assignments, matters } from '#db/schema/matter/matters'
import type { IsoDay } from '#lib/dates'

import { scopesOf, unitsOf, type Actor } from '../account/actor.ts'
import { inScope } from '../division/in-scope.ts'
import { isCounted, isOwed, isTimed } from '../matter/steps.ts'
import { isOpen } from './is-open.ts'

// Some matters are handled in the portal, others are known from a sheet alone. Readers' figures add both up, without joint
// parts. Screens for work count what can be done here; what sheets have is a column of its own, and joint parts are named.

const MAX_UNITS = 60

/** What a sheet says a unit still has to answer; matters are joined. */
const isOwedInSheet = (today: IsoDay) => {
  const owed = and(isNull(assignments.state), ne(assignments.part, 'joint'), isOwed)
  return { owed: owed ?? sql`false`, overdue: and(owed, isTimed('overdue', today)) ?? sql`false` }
}

/** What each unit has in its hands of the divisions of a dispatcher or overseer, the fullest first. */
export async function listUnitLoads(
  db: Queryable,
  { actor, today }: { actor: Actor; today: IsoDay },
) {
  const { owed } = isOwedInSheet(today)
  // Of what is open or owed, what has a state is open here, and what has none is owed in a sheet: so it is asked once.
  const isHere = sql`${assignments.state} is not null`
  const isLate = sql`${assignments.dueOn} < ${today}`
  const inSheet = sql`${assignments.state} is null`
  // Counted by the unit's number alone, then named: names in the key would take twice as long.
  const loads = db
    .select({
      unitId: assignments.unitId,
      open: countWhere(isHere).as('open'),
      unsigned: countWhere(sql`${assignments.state} = 'waiting'`).as('unsigned'),
      overdue: countWhere(and(isHere, isLate)).as('overdue'),
      joint: countWhere(and(isHere, sql`${assignments.part} = 'joint'`)).as('joint'),
      inSheets: countWhere(inSheet).as('in_sheets'),
      overdueInSheets: countWhere(and(inSheet, isLate)).as('overdue_in_sheets'),
      nextDueOn: sql<IsoDay | null>`min(${assignments.dueOn}) filter (where ${isHere})`.as(
        'next_due_on',
      ),
    })
    .from(assignments)
    .innerJoin(matters, eq(matters.id, assignments.matterId))
    .where(
      and(
        isCounted,
        // Neither looks at what is done, which is most.
        or(isOpen, owed),
        inScope(matters.divisionCode, scopesOf(actor, ['dispatcher', 'overseer'])),
      ),
    )
    .groupBy(assignments.unitId)
    .as('loads')
  return db
    .select({
      unitId: handlingUnits.id,
      unit: handlingUnits.name,
      /** Units of two places may have one name. */
      place: divisions.name,
      open: loads.open,
      unsigned: loads.unsigned,
      overdue: loads.overdue,
      /** Of those open, where it takes part in what another unit leads. */
      joint: loads.joint,
      inSheets: loads.inSheets,
      overdueInSheets: loads.overdueInSheets,
      nextDueOn: loads.nextDueOn,
    })
    .from(loads)
    .innerJoin(handlingUnits, eq(handlingUnits.id, loads.unitId))
    .innerJoin(divisions, eq(divisions.code, handlingUnits.divisionCode))
    .orderBy(desc(loads.open), desc(loads.inSheets), asc(handlingUnits.name))
    .limit(MAX_UNITS)
}

/** How many of what the units of this person have to answer are late. */
export async function countOverdue(
  db: Queryable,
  { actor, today }: { actor: Actor; today: IsoDay },
): Promise<number> {
  const [row] = await db
    .select({ count: count() })
    .from(assignments)
    .innerJoin(matters, eq(matters.id, assignments.matterId))
    .where(
      and(
        inArray(assignments.unitId, unitsOf(actor)),
        isNull(matters.undoneAt),
        isOpen,
        lt(assignments.dueOn, today),
      ),
    )
  return row?.count ?? 0
}

/** How many a sheet says that the units of this person still have to answer, and how many of them are late. */
export async function countInSheets(
  db: Queryable,
  { actor, today }: { actor: Actor; today: IsoDay },
): Promise<{ owed: number; overdue: number }> {
  const { owed, overdue } = isOwedInSheet(today)
  const [row] = await db
    .select({ owed: count(), overdue: countWhere(overdue) })
    .from(assignments)
    .innerJoin(matters, eq(matters.id, assignments.matterId))
    .where(and(inArray(assignments.unitId, unitsOf(actor)), isCounted, owed))
  return row ?? { owed: 0, overdue: 0 }
}
