import { and, asc, desc, inArray, isNull } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { handlingUnits } from '#db/schema/matter/handling-units'

import { enclosing } from '../division/covers.ts'

const MAX_UNITS = 500

/** The units that a matter of a division may be assigned to: its own, then those of the divisions above it. */
export async function listAssignableUnits(
  db: Queryable,
  { divisionCode }: { divisionCode: string },
) {
  return db
    .select({ unitId: handlingUnits.id, name: handlingUnits.name, side: handlingUnits.side })
    .from(handlingUnits)
    .where(
      and(
        inArray(handlingUnits.divisionCode, enclosing(divisionCode)),
        isNull(handlingUnits.mergedInto),
      ),
    )
    .orderBy(desc(handlingUnits.divisionCode), asc(handlingUnits.name))
    .limit(MAX_UNITS)
}
