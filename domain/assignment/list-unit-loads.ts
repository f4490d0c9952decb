import { and, asc, count, eq, inArray, isNull, lt, ne, sql } from 'drizzle-orm'

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
  const open = countWhere(isOpen)
  const sheet = isOwedInSheet(today)
  const inSheets = countWhere(sheet.owed)
  return db
    .select({
      unitId: handlingUnits.id,
      unit: handlingUnits.name,
      /** Units of two places may have one name. */
      place: divisions.name,
      open,
      unsigned: countWhere(sql`${isOpen} and ${assignments.state} = 'waiting'`),
      overdue: countWhere(sql`${isOpen} and ${assignments.dueOn} < ${today}`),
      /** Of those open, where it takes part in what another unit leads. */
      joint: countWhere(sql`${isOpen} and ${assignments.part} = 'joint'`),
      inSheets,
      overdueInSheets: countWhere(sheet.overdue),
      nextDueOn: sql<IsoDay | null>`min(${assignments.dueOn}) filter (where ${isOpen})`,
    })
    .from(assignments)
    .innerJoin(matters, eq(matters.id, assignments.matterId))
    .innerJoin(handlingUnits, eq(handlingUnits.id, assignments.unitId))
    .innerJoin(divisions, eq(divisions.code, handlingUnits.divisionCode))
    .where(
      and(isCounted, inScope(matters.divisionCode, scopesOf(actor, ['dispatcher', 'overseer']))),
    )
    .groupBy(handlingUnits.id, handlingUnits.name, divisions.name)
    .having(sql`${open} + ${inSheets} > 0`)
    .orderBy(sql`${open} desc`, sql`${inSheets} desc`, asc(handlingUnits.name))
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
