import { and, asc, isNull } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { handlingUnits } from '#db/schema/matter/handling-units'

import { inScope } from '../../division/in-scope.ts'

const MAX_NAMES = 500

/** What the units of these divisions, and below them, are called. */
export async function listUnitNames(db: Queryable, scopes: readonly string[]): Promise<string[]> {
  const rows = await db
    .selectDistinct({ name: handlingUnits.name })
    .from(handlingUnits)
    .where(and(inScope(handlingUnits.divisionCode, scopes), isNull(handlingUnits.mergedInto)))
    .orderBy(asc(handlingUnits.name))
    .limit(MAX_NAMES)
  return rows.map(({ name }) => name)
}
