import { and, asc, count, eq, inArray, isNotNull, isNull, ne, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'

import type { Queryable } from '#db/client'
import { contains } from '#db/contains'
import { keyset } from '#db/keyset'
import type { UnitSide } from '#db/matter-states'
import { divisions } from '#db/schema/divisions'
import { handlingUnits } from '#db/schema/matter/handling-units'
import { assignments, matters } from '#db/schema/matter/matters'

import type { Actor } from '../../account/actor.ts'
import { requireSiteAdmin } from '../../account/runs-site.ts'
import { getRecord } from '../../admin-record/get-record.ts'
import { UNIT, UNIT_FIELDS } from './unit-record.ts'

const BY_PLACE = keyset({
  columns: [
    ['integer', divisions.position],
    ['id', handlingUnits.id],
  ],
  direction: 'ascending',
  size: 100,
})

/** One unit for its admin. */
export const getUnit = (db: Queryable, { actor, unitId }: { actor: Actor; unitId: number }) =>
  getRecord(db, UNIT, { actor, key: unitId })

/** The unit that one was merged into; null for one that stands by itself. */
export async function findKeptUnit(
  db: Queryable,
  { actor, unitId }: { actor: Actor; unitId: number },
) {
  requireSiteAdmin(actor)
  const merged = alias(handlingUnits, 'merged')
  const [kept] = await db
    .select({ unitId: handlingUnits.id, name: handlingUnits.name })
    .from(handlingUnits)
    .innerJoin(merged, eq(merged.mergedInto, handlingUnits.id))
    .where(eq(merged.id, unitId))
  return kept ?? null
}

/** The unit that was merged into this one, by its number; null where none of that number was. */
export async function findMerged(
  db: Queryable,
  { actor, unitId, mergedId }: { actor: Actor; unitId: number; mergedId: number | null },
) {
  requireSiteAdmin(actor)
  if (mergedId === null) return null
  const [merged] = await db
    .select({ name: handlingUnits.name })
    .from(handlingUnits)
    .where(and(eq(handlingUnits.id, mergedId), eq(handlingUnits.mergedInto, unitId)))
  return merged ?? null
}

/** The other units of a place, into which one of it may be merged. */
export async function listMergeTargets(
  db: Queryable,
  { actor, unitId, divisionCode }: { actor: Actor; unitId: number; divisionCode: string },
) {
  requireSiteAdmin(actor)
  return db
    .select({ unitId: handlingUnits.id, name: handlingUnits.name })
    .from(handlingUnits)
    .where(
      and(
        eq(handlingUnits.divisionCode, divisionCode),
        isNull(handlingUnits.mergedInto),
        ne(handlingUnits.id, unitId),
      ),
    )
    .orderBy(asc(handlingUnits.name))
    .limit(MAX_TARGETS)
}

const MAX_TARGETS = 500

/** The units that answer, by place, with how much each has had to answer. */
export async function listUnitsForAdmin(
  db: Queryable,
  search: {
    actor: Actor
    /** Part of a name, of a former one or of the place's. */
    text?: string | undefined
    side?: UnitSide | undefined
    after?: string | undefined
  },
) {
  const { actor, text, side, after } = search
  requireSiteAdmin(actor)
  const names = sql<string>`array_to_string(${handlingUnits.formerNames}, ' ')`
  const wanted = and(
    contains(text, handlingUnits.name, names, divisions.name),
    side === undefined ? undefined : eq(handlingUnits.side, side),
  )
  const found = await db
    .select({
      id: handlingUnits.id,
      ...UNIT_FIELDS,
      divisionName: divisions.name,
      position: divisions.position,
    })
    .from(handlingUnits)
    .innerJoin(divisions, eq(divisions.code, handlingUnits.divisionCode))
    .where(and(wanted, isNull(handlingUnits.mergedInto), BY_PLACE.after(after)))
    .orderBy(...BY_PLACE.orderBy)
    .limit(BY_PLACE.limit)
  const { rows, next } = BY_PLACE.pageOf(found, ({ position, id }) => [position, id])
  const counts = await countAssigned(
    db,
    rows.map(({ id }) => id),
  )
  return { rows: rows.map((row) => ({ ...row, assigned: counts.get(row.id) ?? 0 })), next }
}

export type AdminUnit = Awaited<ReturnType<typeof listUnitsForAdmin>>['rows'][number]

/** How much each of some units has had to answer: all there is, less the little of imports that were taken back. */
async function countAssigned(
  db: Queryable,
  unitIds: readonly number[],
): Promise<Map<number, number>> {
  const ofUnits = inArray(assignments.unitId, [...unitIds])
  const [all, undone] = await Promise.all([
    db
      .select({ unitId: assignments.unitId, count: count() })
      .from(assignments)
      .where(ofUnits)
      .groupBy(assignments.unitId),
    db
      .select({ unitId: assignments.unitId, count: count() })
      .from(assignments)
      .innerJoin(matters, eq(matters.id, assignments.matterId))
      .where(and(ofUnits, isNotNull(matters.undoneAt)))
      .groupBy(assignments.unitId),
  ])
  const undoneOf = new Map(undone.map((row) => [row.unitId, row.count]))
  return new Map(all.map((row) => [row.unitId, row.count - (undoneOf.get(row.unitId) ?? 0)]))
}
