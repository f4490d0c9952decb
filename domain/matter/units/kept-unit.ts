import { sql, type SQL } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'

import { handlingUnits } from '#db/schema/matter/handling-units'

/** The unit that a row stands for: itself, or the one that it was merged into. */
export const keptUnitId =
  sql<number>`coalesce(${handlingUnits.mergedInto}, ${handlingUnits.id})`.mapWith(Number)

/** The same of a row that names a unit, and is written once. */
export const keptUnitOf = (unitId: PgColumn): SQL<number> =>
  sql<number>`(select coalesce(kept.merged_into, kept.id) from ${handlingUnits} kept
    where kept.id = ${unitId})`.mapWith(Number)
