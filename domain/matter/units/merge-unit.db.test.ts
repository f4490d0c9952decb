import { eq } from 'drizzle-orm'
import { expect, it } from 'vitest'

import type { Queryable } from '#db/client'
import { roleGrants } from '#db/schema/accounts'
import { handlingUnits } from '#db/schema/matter/handling-units'
import { assignments } from '#db/schema/matter/matters'
import { promises } from '#db/schema/matter/promises'
import { insertAccount } from '#db/testing/factories'
import { withRollback } from '#db/testing/test-database'

import type { Actor } from '../../account/actor.ts'
import { listAssignableUnits } from '../../assignment/list-assignable-units.ts'
import { listChanges } from '../../audit/list-changes.ts'
import { setAssignmentStage, signed } from '../../testing/assignments.ts'
import { as, COUNTY } from '../../testing/stage.ts'
import { promised } from '../../testing/unit-promises.ts'
import { addUnit } from './add-unit.ts'
import { changeUnit } from './change-unit.ts'
import { countOfUnit } from '../count-of-unit.ts'
import { findUnitIds } from './find-unit-ids.ts'
import {
  findKeptUnit,
  findMerged,
  listMergeTargets,
  listUnitsForAdmin,
} from './list-units-for-admin.ts'
import { mergeUnit } from './merge-unit.ts'

const merge = (tx: Queryable, actor: Actor, unitId: number, intoId: number) =>
  mergeUnit(as(tx, actor), { unitId, intoId })
const unitOf = async (tx: Queryable, table: typeof assignments | typeof promises, matter: number) =>
  (await tx.select({ unitId: table.unitId }).from(table).where(eq(table.matterId, matter))).map(
    ({ unitId }) => unitId,
  )
const units = async (tx: Queryable) => {
  const stage = await setAssignmentStage(tx)
  const admin = await insertAccount(tx, 'admin', '620000')
  const names = { name: '县住房城乡建设局', side: 'government', formerNames: '县建设局' }
  const { unitId: intoId } = await addUnit(as(tx, admin), { ...names, divisionCode: COUNTY })
  return { stage, admin, unitId: stage.unitId, intoId }
}

it('gives what one unit has to answer, promised and was granted to the other, and its names', () =>
  withRollback(async (tx) => {
    const { stage, admin, unitId, intoId } = await units(tx)
    const matterId = await promised(tx, stage)
    const has = (one: number) => countOfUnit(tx, { actor: admin, unitId: one })
    expect(await has(unitId)).toEqual({ assignments: 1, promises: 1, grants: 2 })
    const { change } = await merge(tx, admin, unitId, intoId)
    expect(change).toEqual({ divisionCodes: [COUNTY], topicIds: [] })
    expect(await unitOf(tx, assignments, matterId)).toEqual([intoId])
    expect(await unitOf(tx, promises, matterId)).toEqual([intoId])
    const grants = await tx.select().from(roleGrants).where(eq(roleGrants.unitId, intoId))
    expect(grants.map(({ role }) => role)).toEqual(
      expect.arrayContaining(['unit-clerk', 'unit-signer']),
    )
    const [kept] = await tx.select().from(handlingUnits).where(eq(handlingUnits.id, intoId))
    expect(kept).toMatchObject({ formerNames: ['县建设局', '县住建局'], mergedInto: null })
    const changes = async (key: number) =>
      (await listChanges(tx, { actor: admin, subject: 'handling-unit', key })).rows[0]
    expect(await changes(unitId)).toMatchObject({ kind: 'remove', name: '县住建局' })
    expect(await changes(intoId)).toMatchObject({
      kind: 'change',
      after: { formerNames: ['县建设局', '县住建局'], mergedUnit: '县住建局' },
    })
    expect(await has(intoId)).toEqual({ assignments: 1, promises: 1, grants: 2 })
    const named = (mergedId: number | null) =>
      findMerged(tx, { actor: admin, unitId: intoId, mergedId })
    expect(await named(unitId)).toEqual({ name: '县住建局' })
    expect(await named(intoId)).toBeNull()
  }))

it('leaves one unit to choose, to list and to name, by either name', () =>
  withRollback(async (tx) => {
    const { admin, unitId, intoId } = await units(tx)
    const targets = () =>
      listMergeTargets(tx, { actor: admin, unitId: intoId, divisionCode: COUNTY })
    expect((await targets()).map((one) => one.unitId)).toContain(unitId)
    expect(await findKeptUnit(tx, { actor: admin, unitId })).toBeNull()
    await merge(tx, admin, unitId, intoId)
    expect((await targets()).map((one) => one.unitId)).not.toContain(unitId)
    expect(await findKeptUnit(tx, { actor: admin, unitId })).toMatchObject({ unitId: intoId })
    const assignable = await listAssignableUnits(tx, { divisionCode: COUNTY })
    expect(assignable.map((one) => one.unitId)).not.toContain(unitId)
    const { rows } = await listUnitsForAdmin(tx, { actor: admin })
    expect(rows.map(({ id }) => id)).not.toContain(unitId)
    const names = ['县住建局', '县住房城乡建设局']
    const ids = await findUnitIds(tx, { divisionCode: COUNTY, names })
    expect(names.map((name) => ids.get(name))).toEqual([intoId, intoId])
  }))

it('refuses what both have, another place, one that was merged, itself and anybody else', () =>
  withRollback(async (tx) => {
    const { stage, admin, unitId, intoId } = await units(tx)
    const editor = await insertAccount(tx, 'editor3', '620000')
    await expect(merge(tx, editor, unitId, intoId)).rejects.toMatchObject({ code: 'forbidden' })
    await expect(merge(tx, admin, unitId, unitId)).rejects.toMatchObject({ code: 'conflict' })
    const refused = (from: number, into: number, issue: string) =>
      expect(merge(tx, admin, from, into)).rejects.toMatchObject({
        code: 'conflict',
        issues: { intoId: [expect.stringContaining(issue)] },
      })
    const place = { divisionCode: '620826', name: '静宁县住建局', side: 'government' }
    const { unitId: elsewhere } = await addUnit(as(tx, admin), { ...place, formerNames: '' })
    await refused(unitId, elsewhere, '同一个地区')
    await signed(tx, stage, [{ unitId: stage.otherUnitId, part: 'joint' }])
    await refused(unitId, stage.otherUnitId, '交给了这两个单位')
    await tx.insert(roleGrants).values({
      accountId: stage.signer.accountId,
      role: 'unit-signer',
      divisionCode: COUNTY,
      unitId: intoId,
    })
    await refused(unitId, intoId, '在两个单位都是')
    await tx.delete(roleGrants).where(eq(roleGrants.unitId, intoId))
    await merge(tx, admin, unitId, intoId)
    await expect(merge(tx, admin, unitId, intoId)).rejects.toMatchObject({ code: 'not-found' })
    const values = { divisionCode: COUNTY, name: '县住建局', side: 'other', formerNames: '' }
    await expect(changeUnit(as(tx, admin), { unitId, seen: values, values })).rejects.toMatchObject(
      { code: 'conflict' },
    )
  }))
