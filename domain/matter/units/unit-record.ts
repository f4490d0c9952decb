import { and, eq, isNotNull, isNull, ne } from 'drizzle-orm'
import { z } from 'zod'

import type { Transaction } from '#db/client'
import { UNIT_SIDES } from '#db/matter-states'
import { divisions } from '#db/schema/divisions'
import { handlingUnits } from '#db/schema/matter/handling-units'
import { plainText } from '#lib/plain-text'
import { Refusal } from '#lib/refusal'

import { requireSiteAdmin } from '../../account/runs-site.ts'
import type { RecordKind } from '../../admin-record/record-kind.ts'
import { isOwnDivision } from '../../division/own-divisions.ts'

export const MAX_FORMER = 20
const name = plainText().trim().min(2, '至少 2 个字').max(60, '最多 60 字')

export const unitSchema = z.object({
  divisionCode: plainText().regex(/^\d{6}$/, '请选择区划'),
  name,
  side: z.enum(UNIT_SIDES, '请选系统'),
  /** Typed with 、 between them; a sheet that has one of them means this unit. */
  formerNames: plainText()
    .transform((typed) => [...new Set(typed.split(/[、,，;；\n]/).map((one) => one.trim()))])
    .transform((names) => names.filter((one) => one !== ''))
    .pipe(z.array(name).max(MAX_FORMER, `最多 ${MAX_FORMER} 个`)),
})
export type UnitFields = z.output<typeof unitSchema>

export const UNIT_FIELDS = {
  divisionCode: handlingUnits.divisionCode,
  name: handlingUnits.name,
  side: handlingUnits.side,
  formerNames: handlingUnits.formerNames,
}

/** 承办单位: who answers what a committee is asked for, as the administration keeps them. */
export const UNIT: RecordKind<UnitFields> = {
  subject: 'handling-unit',
  table: handlingUnits,
  key: handlingUnits.id,
  columns: UNIT_FIELDS,
  schema: unitSchema,
  shape: unitSchema.shape,
  nameOf: (unit) => unit.name,
  requireKeeper: (actor) => requireSiteAdmin(actor),
  missing: '没有这个承办单位',
  taken: () => listed('name', '这个地区已经有这个单位'),
  check: async (tx, { before, after, key }) => {
    if (key !== null) await requireKept(tx, key)
    if (before && before.divisionCode !== after.divisionCode) {
      const issue = '承办单位不能换地区，另加一个'
      throw new Refusal('invalid-input', issue, { divisionCode: [issue] })
    }
    await requireDivision(tx, after)
    await refuseListed(tx, after, key)
  },
}

async function requireKept(tx: Transaction, key: number): Promise<void> {
  const [merged] = await tx
    .select({ id: handlingUnits.id })
    .from(handlingUnits)
    .where(and(eq(handlingUnits.id, key), isNotNull(handlingUnits.mergedInto)))
  if (merged) throw new Refusal('conflict', '这个单位已经并入别的单位，不能再改')
}

const listed = (field: 'name' | 'formerNames', issue: string) =>
  new Refusal('conflict', issue, { [field]: [issue] })

async function requireDivision(tx: Transaction, { divisionCode }: UnitFields): Promise<void> {
  const [division] = await tx
    .select({ code: divisions.code })
    .from(divisions)
    .where(and(eq(divisions.code, divisionCode), isOwnDivision(divisions.code)))
  if (!division) throw new Refusal('invalid-input', '请选择区划', { divisionCode: ['请选择区划'] })
}

/** One name means one unit of a division, whether it is its name today or a former one. */
async function refuseListed(
  tx: Transaction,
  { divisionCode, name: own, formerNames }: UnitFields,
  key: number | null,
): Promise<void> {
  if (formerNames.includes(own)) throw listed('formerNames', '曾用名里不写现在的名称')
  const others = await tx
    .select({ name: handlingUnits.name, formerNames: handlingUnits.formerNames })
    .from(handlingUnits)
    .where(
      and(
        eq(handlingUnits.divisionCode, divisionCode),
        key === null ? undefined : ne(handlingUnits.id, key),
        // Its names are those of the unit that it was merged into.
        isNull(handlingUnits.mergedInto),
      ),
    )
  const taken = others.flatMap((one) => [one.name, ...one.formerNames])
  if (taken.includes(own)) throw listed('name', '这个地区已经有这个单位，或者是别的单位的曾用名')
  const [clash] = formerNames.filter((one) => taken.includes(one))
  if (clash !== undefined) throw listed('formerNames', `“${clash}”是这个地区别的单位的名称`)
}
