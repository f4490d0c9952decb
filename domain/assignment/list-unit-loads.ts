import { and, asc, count, eq, inArray, isNotNull, isNull, lt, sql, type SQL } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { handlingUnits } from '#db/schema/handling-units'
import { assignments, matters } from '#db/schema/matters'
import type { IsoDay } from '#lib/dates'

import { scopesOf, unitsOf, type Actor } from '../account/actor.ts'
import { inScope } from '../division/in-scope.ts'
import { isOpen } from './is-open.ts'

const MAX_UNITS = 60

/** What each unit has in its hands of the divisions of a dispatcher or overseer, the fullest first. */
export async function listUnitLoads(
  db: Queryable,
  { actor, today }: { actor: Actor; today: IsoDay },
) {
  const counted = (condition: SQL) =>
    sql<number>`count(*) filter (where ${condition})`.mapWith(Number)
  const open = counted(isOpen)
  return db
    .select({
      unitId: handlingUnits.id,
      unit: handlingUnits.name,
      open,
      unsigned: counted(sql`${isOpen} and ${assignments.state} = 'waiting'`),
      overdue: counted(sql`${isOpen} and ${assignments.dueOn} < ${today}`),
      nextDueOn: sql<IsoDay | null>`min(${assignments.dueOn}) filter (where ${isOpen})`,
    })
    .from(assignments)
    .innerJoin(matters, eq(matters.id, assignments.matterId))
    .innerJoin(handlingUnits, eq(handlingUnits.id, assignments.unitId))
    .where(
      and(
        isNotNull(assignments.state),
        isNull(matters.undoneAt),
        inScope(matters.divisionCode, scopesOf(actor, ['dispatcher', 'overseer'])),
      ),
    )
    .groupBy(handlingUnits.id, handlingUnits.name)
    .having(sql`${open} > 0`)
    .orderBy(sql`${open} desc`, asc(handlingUnits.name))
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
