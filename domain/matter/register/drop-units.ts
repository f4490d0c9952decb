import { and, eq, inArray, isNull, sql } from 'drizzle-orm'

import type { Transaction } from '#db/client'
import { roleGrants } from '#db/schema/accounts'
import { adminChanges } from '#db/schema/admin-changes'
import { consultationLamps } from '#db/schema/matter/consultation-steps'
import { handlingUnits } from '#db/schema/matter/handling-units'
import { assignments, unitLinks } from '#db/schema/matter/matters'
import { promises } from '#db/schema/matter/promises'

import { UNIT } from '../units/unit-record.ts'

/** What else may name a unit; whatever refers to units has to be here, or nothing of them could go. */
export const NAMING_UNITS = [
  assignments,
  unitLinks,
  promises,
  consultationLamps,
  roleGrants,
] as const

/**
 * Has the units go that only rows which were taken back had named: those that nothing names any more and nobody entered or
 * changed in the administration. `added` are the matters that such rows had added; nothing counts them any more.
 */
export async function dropUnits(
  tx: Transaction,
  {
    divisionCode,
    names,
    added,
  }: { divisionCode: string; names: readonly string[]; added: readonly number[] },
): Promise<void> {
  if (added.length > 0) {
    await tx
      .delete(assignments)
      .where(and(inArray(assignments.matterId, [...added]), isNull(assignments.state)))
  }
  if (names.length === 0) return
  // Those that somebody is about to name stay; the others nobody can name from here on.
  const rows = await tx
    .select({ id: handlingUnits.id })
    .from(handlingUnits)
    .where(
      and(
        eq(handlingUnits.divisionCode, divisionCode),
        inArray(handlingUnits.name, [...names]),
        isNull(handlingUnits.mergedInto),
      ),
    )
    .orderBy(handlingUnits.id)
    .for('update', { skipLocked: true })
  if (rows.length === 0) return
  const unit = sql`${handlingUnits}.id`
  const isNamed = sql.join(
    [
      ...NAMING_UNITS.map(
        (table) => sql`exists (select from ${table} named where named.unit_id = ${unit})`,
      ),
      sql`exists (select from ${handlingUnits} merged where merged.merged_into = ${unit})`,
      sql`exists (select from ${adminChanges} done
        where done.subject = ${UNIT.subject} and done.subject_key = ${unit}::text)`,
    ],
    sql` or `,
  )
  await tx.delete(handlingUnits).where(
    and(
      inArray(
        handlingUnits.id,
        rows.map(({ id }) => id),
      ),
      sql`not (${isNamed})`,
    ),
  )
}
