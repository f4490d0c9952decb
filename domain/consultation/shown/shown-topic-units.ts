// Units that topics were handed over to, as readers have them.

import { and, asc, eq, inArray, isNotNull, sql } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { consultationLamps } from '#db/schema/matter/consultation-steps'
import { consultations } from '#db/schema/matter/consultations'
import { divisions } from '#db/schema/divisions'
import { handlingUnits } from '#db/schema/matter/handling-units'
import { matters } from '#db/schema/matter/matters'
import { parseProposalNumber } from '#lib/addresses/proposal-paths'
import type { IsoDay } from '#lib/dates'

import { keptUnitId, keptUnitOf } from '../../matter/units/kept-unit.ts'
import { findKeptUnit } from '../../matter/shown-units.ts'
import { countShown } from './count-shown.ts'
import { listWall } from './shown-consultations.ts'
import { isSeen, isShown } from './shown-scope.ts'

/** A unit with its first topics and how many there are; null for one that has none. */
export async function findTopicUnit(
  db: Queryable,
  { today, ...asked }: { divisionCode: string; unitId: number; today: IsoDay },
) {
  const unit = await findKeptUnit(db, asked)
  if (!unit) return null
  const scope = { divisionCode: asked.divisionCode, unitId: unit.unitId, today }
  const [topics, counts] = await Promise.all([listWall(db, scope), countShown(db, scope)])
  return topics.length === 0 ? null : { ...unit, topics, counted: counts.standings.all }
}

/** The lamps that hand a topic which readers have over to a unit. */
const selectHandedOver = (db: Queryable) =>
  db
    .select({ unitId: keptUnitOf(consultationLamps.unitId).as('unit_id') })
    .from(consultationLamps)
    .innerJoin(matters, eq(matters.id, consultationLamps.matterId))
    .innerJoin(consultations, eq(consultations.matterId, matters.id))
    .where(
      and(
        isShown,
        isSeen(consultationLamps),
        eq(consultationLamps.lamp, 'hand-over'),
        isNotNull(consultationLamps.unitId),
      ),
    )

/** Those of the names (xigu/5) that are of units which a topic was handed over to. */
export async function findKnownTopicUnits(
  db: Queryable,
  names: readonly string[],
): Promise<string[]> {
  const ids = names.flatMap((name) => parseProposalNumber(name.split('/')[1] ?? '') ?? [])
  if (ids.length === 0) return []
  const rows = await db
    .select({ name: sql<string>`${divisions.slug} || '/' || ${handlingUnits.id}` })
    .from(handlingUnits)
    .innerJoin(divisions, eq(divisions.code, handlingUnits.divisionCode))
    .where(and(inArray(handlingUnits.id, ids), inArray(keptUnitId, selectHandedOver(db))))
  return rows.map(({ name }) => name).filter((name) => names.includes(name))
}

/** All of them, for what lists all pages. */
export async function listTopicUnits(db: Queryable, { limit }: { limit: number }) {
  return db
    .select({ unitId: handlingUnits.id, slug: divisions.slug })
    .from(handlingUnits)
    .innerJoin(divisions, eq(divisions.code, handlingUnits.divisionCode))
    .where(inArray(handlingUnits.id, selectHandedOver(db)))
    .orderBy(asc(handlingUnits.id))
    .limit(limit)
}
