import { eq, inArray } from 'drizzle-orm'

import type { Queryable, Transaction } from '#db/client'
import { handlingUnits } from '#db/schema/matter/handling-units'
import type { UnitSide } from '#db/matter-states'

import { groupAlikeNames } from './alike-names.ts'
import { keptUnitId } from './kept-unit.ts'
import { inChunks } from '../register/in-chunks.ts'

/** What a unit's name says of whose it is; the first that fits. */
const SIDES: readonly (readonly [RegExp, UnitSide])[] = [
  [/人大/, 'congress'],
  [/政协/, 'committee'],
  [/法院|检察院/, 'justice'],
  [/[乡镇]$|街道|乡人民政府|镇人民政府/, 'township'],
  [/[区县市州省]委|党校|工会|总工会|团委|妇联|残联|科协|组织部|宣传部|统战部|政法委|编办/, 'party'],
  [/局|政府|委员会|公安|管委会|中心|办$|办公室|委$/, 'government'],
]

const guessSide = (name: string): UnitSide =>
  SIDES.find(([pattern]) => pattern.test(name))?.[1] ?? 'other'

/** The units of a division by every name that sheets call them; those that are new are written. None of them goes meanwhile. */
export async function findUnitIds(
  tx: Transaction,
  { divisionCode, names }: { divisionCode: string; names: readonly string[] },
): Promise<Map<string, number>> {
  const wanted = [...new Set(names)]
  const known = await findKnown(tx, divisionCode)
  const missing = wanted.filter((name) => !known.has(name))
  await inChunks(missing, (some) =>
    tx
      .insert(handlingUnits)
      .values(some.map((name) => ({ divisionCode, name, side: guessSide(name) })))
      .onConflictDoNothing(),
  )
  const found = missing.length === 0 ? known : await findKnown(tx, divisionCode)
  const ids = new Set(wanted.flatMap((name) => found.get(name) ?? []))
  const kept = await tx
    .select({ id: handlingUnits.id })
    .from(handlingUnits)
    .where(inArray(handlingUnits.id, [...ids]))
    .orderBy(handlingUnits.id)
    .for('key share')
  // An import that was taken back took one of them with it: it is written again.
  return kept.length === ids.size ? found : findUnitIds(tx, { divisionCode, names })
}

/** Those of the names that no unit of the division has or had, and names that may be of one unit with them. */
export async function compareUnitNames(
  db: Queryable,
  { divisionCode, names }: { divisionCode: string; names: readonly string[] },
): Promise<{ newUnits: string[]; alikeUnits: string[][] }> {
  const known = await findKnown(db, divisionCode)
  const newUnits = [...new Set(names)].filter((name) => !known.has(name))
  return { newUnits, alikeUnits: groupAlikeNames(newUnits, [...known.keys()]) }
}

async function findKnown(db: Queryable, divisionCode: string): Promise<Map<string, number>> {
  const rows = await db
    .select({ id: keptUnitId, name: handlingUnits.name, formerNames: handlingUnits.formerNames })
    .from(handlingUnits)
    .where(eq(handlingUnits.divisionCode, divisionCode))
  const former = rows.flatMap((row) => row.formerNames.map((name) => [name, row.id] as const))
  return new Map([...former, ...rows.map(({ name, id }) => [name, id] as const)])
}
