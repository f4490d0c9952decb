import { and, asc, eq, inArray, isNull, lt, sql, type SQL } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { countWhere } from '#db/count-where'
import { consultationLamps } from '#db/schema/matter/consultation-steps'
import { consultations } from '#db/schema/matter/consultations'
import { divisions } from '#db/schema/divisions'
import { handlingUnits } from '#db/schema/matter/handling-units'
import { matters } from '#db/schema/matter/matters'
import type { IsoDay } from '#lib/dates'

import { unitsOf, type Actor } from '../account/actor.ts'
import { keptUnitId } from '../matter/units/kept-unit.ts'

const MAX_TOPICS = 100

/** Whether the unit still has to handle it. */
const isOpen: SQL = eq(consultations.state, 'handed-over')

const ofUnits = (db: Queryable, actor: Actor) =>
  and(
    eq(consultationLamps.lamp, 'hand-over'),
    inArray(
      consultationLamps.unitId,
      db
        .select({ id: handlingUnits.id })
        .from(handlingUnits)
        .where(inArray(keptUnitId, unitsOf(actor))),
    ),
    isNull(matters.undoneAt),
  )

/** The topics that the units of this person have to handle, or have handled, by due day. */
export function listUnitTopics(
  db: Queryable,
  { actor, isDone }: { actor: Actor; isDone: boolean },
) {
  return db
    .select({
      matterId: matters.id,
      title: matters.title,
      division: divisions.name,
      state: consultations.state,
      unit: handlingUnits.name,
      dueOn: consultationLamps.dueOn,
    })
    .from(consultationLamps)
    .innerJoin(matters, eq(matters.id, consultationLamps.matterId))
    .innerJoin(consultations, eq(consultations.matterId, matters.id))
    .innerJoin(divisions, eq(divisions.code, matters.divisionCode))
    .innerJoin(handlingUnits, eq(handlingUnits.id, consultationLamps.unitId))
    .where(and(ofUnits(db, actor), isDone ? sql`not (${isOpen})` : isOpen))
    .orderBy(asc(consultationLamps.dueOn), asc(matters.id))
    .limit(MAX_TOPICS)
}

/** How many of each, and how many of those to handle are late. */
export async function countUnitTopics(
  db: Queryable,
  { actor, today }: { actor: Actor; today: IsoDay },
): Promise<Record<'open' | 'done' | 'overdue', number>> {
  const [row] = await db
    .select({
      open: countWhere(isOpen),
      done: countWhere(sql`not (${isOpen})`),
      overdue: countWhere(and(isOpen, lt(consultationLamps.dueOn, today)) ?? isOpen),
    })
    .from(consultationLamps)
    .innerJoin(matters, eq(matters.id, consultationLamps.matterId))
    .innerJoin(consultations, eq(consultations.matterId, matters.id))
    .where(ofUnits(db, actor))
  return row ?? { open: 0, done: 0, overdue: 0 }
}
