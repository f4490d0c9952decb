import { and, eq, or, sql } from 'drizzle-orm'

import type { Transaction } from '#db/client'
import { handlingUnits } from '#db/schema/matter/handling-units'
import { Refusal } from '#lib/refusal'

interface OfUnit {
  divisionCode: string
  /** Its name, or one that it had; empty for a role over the division. */
  handlingUnit: string
}

/** The unit that each of these grants is for, of its own division; null for a role over the division. */
export async function findGrantUnits(
  tx: Transaction,
  wanted: readonly OfUnit[],
): Promise<(number | null)[]> {
  const named = wanted.filter(({ handlingUnit }) => handlingUnit !== '')
  if (named.length === 0) return wanted.map(() => null)
  const rows = await tx
    .select({
      id: sql<number>`coalesce(${handlingUnits.mergedInto}, ${handlingUnits.id})`.mapWith(Number),
      divisionCode: handlingUnits.divisionCode,
      name: handlingUnits.name,
      formerNames: handlingUnits.formerNames,
    })
    .from(handlingUnits)
    .where(
      or(
        ...named.map(({ divisionCode, handlingUnit }) =>
          and(
            eq(handlingUnits.divisionCode, divisionCode),
            sql`${handlingUnit} = any(${handlingUnits.name} || ${handlingUnits.formerNames})`,
          ),
        ),
      ),
    )
    // None goes with an import that is taken back before it is granted.
    .for('key share')
  return wanted.map(({ divisionCode, handlingUnit }) => {
    if (handlingUnit === '') return null
    const here = rows.filter((row) => row.divisionCode === divisionCode)
    const unit =
      here.find(({ name }) => name === handlingUnit) ??
      here.find(({ formerNames }) => formerNames.includes(handlingUnit))
    if (unit) return unit.id
    const missing = `这个地区没有“${handlingUnit}”这个承办单位`
    throw new Refusal('invalid-input', missing, { handlingUnit: [missing] })
  })
}
