import { and, eq, inArray, isNull, or } from 'drizzle-orm'
import { z } from 'zod'

import type { Transaction } from '#db/client'
import { handlingUnits } from '#db/schema/matter/handling-units'
import { parseInput } from '#lib/parse-input'
import { Refusal } from '#lib/refusal'

import { requireSiteAdmin } from '../../account/runs-site.ts'
import { recordChanges } from '../../change-log/record-change.ts'
import type { Context } from '../../context.ts'
import type { SiteChange } from '../../edition/public-change.ts'
import { listMergeClashes, moveToUnit } from './move-to-unit.ts'
import { MAX_FORMER, UNIT, UNIT_FIELDS } from './unit-record.ts'

const CHOOSE = '请选并入哪个单位'
const mergeUnitSchema = z.object({
  unitId: z.int().positive(),
  intoId: z.int(CHOOSE).positive(CHOOSE),
})

/**
 * Two rows are one unit: what the first has to answer, promised and was given moves to the second, its names are former names
 * of that. The row stays for what was written once under it, and leads to the other.
 */
export async function mergeUnit(
  ctx: Context,
  input: unknown,
): Promise<{ unitId: number; change: SiteChange }> {
  const { unitId, intoId } = parseInput(mergeUnitSchema, input)
  requireSiteAdmin(ctx.actor)
  return ctx.db.transaction(async (tx) => {
    const { from, into } = await lockBoth(tx, unitId, intoId)
    const formerNames = [...new Set([...into.formerNames, from.name, ...from.formerNames])].filter(
      (name) => name !== into.name,
    )
    if (formerNames.length > MAX_FORMER) {
      throw refused(`两个单位的名称加起来多于 ${MAX_FORMER} 个曾用名，请先去掉不用的`)
    }
    const clashes = await listMergeClashes(tx, { unitId, intoId })
    if (clashes.length > 0) throw refused(`不能合并：${clashes.join('；')}`)
    await moveToUnit(tx, { unitId, intoId })
    await tx.update(handlingUnits).set({ formerNames }).where(eq(handlingUnits.id, intoId))
    await tx
      .update(handlingUnits)
      .set({ mergedInto: intoId, formerNames: [] })
      .where(or(eq(handlingUnits.id, unitId), eq(handlingUnits.mergedInto, unitId)))
    const { subject } = UNIT
    await recordChanges(tx, ctx, [
      { subject, key: unitId, name: from.name, kind: 'remove', before: { ...from } },
      {
        subject,
        key: intoId,
        name: into.name,
        kind: 'change',
        before: { mergedUnit: null, formerNames: into.formerNames },
        after: { mergedUnit: from.name, formerNames },
      },
    ])
    return { unitId: intoId, change: { divisionCodes: [into.divisionCode], topicIds: [] } }
  })
}

/** The two units, in one order for everybody, so that nothing is assigned to either meanwhile. */
async function lockBoth(tx: Transaction, unitId: number, intoId: number) {
  if (unitId === intoId) throw refused('不能并入自己')
  const rows = await tx
    .select({ id: handlingUnits.id, ...UNIT_FIELDS })
    .from(handlingUnits)
    .where(and(inArray(handlingUnits.id, [unitId, intoId]), isNull(handlingUnits.mergedInto)))
    .orderBy(handlingUnits.id)
    .for('update')
  const find = (key: number) => rows.find(({ id }) => id === key)
  const [from, into] = [find(unitId), find(intoId)]
  if (!from) throw new Refusal('not-found', UNIT.missing)
  if (!into || into.divisionCode !== from.divisionCode) throw refused('请选同一个地区的单位')
  return { from: fieldsOf(from), into: fieldsOf(into) }
}

const fieldsOf = <Row extends { id: number }>({ id: _id, ...fields }: Row) => fields

const refused = (issue: string) => new Refusal('conflict', issue, { intoId: [issue] })
