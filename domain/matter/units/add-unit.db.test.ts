import { expect, it } from 'vitest'

import { insertAccount } from '#db/testing/factories'
import { withRollback } from '#db/testing/test-database'

import { as, COUNTY } from '../../testing/stage.ts'
import { addUnit } from './add-unit.ts'
import { findUnitIds } from './find-unit-ids.ts'
import { listUnitsForAdmin } from './list-units-for-admin.ts'

const FIELDS = { divisionCode: COUNTY, name: '县住建局', side: 'government', formerNames: '' }

it('adds a unit whose former names sheets mean by it', () =>
  withRollback(async (tx) => {
    const admin = await insertAccount(tx, 'admin', '620000')
    const formerNames = '县城建局、县建设局、县城建局'
    const { unitId } = await addUnit(as(tx, admin), { ...FIELDS, formerNames })
    const names = ['县建设局', '县住建局', '县新设局']
    const ids = await findUnitIds(tx, { divisionCode: COUNTY, names })
    expect(names.slice(0, 2).map((name) => ids.get(name))).toEqual([unitId, unitId])
    const listed = async (given = {}) =>
      (await listUnitsForAdmin(tx, { actor: admin, ...given })).rows.map(({ name }) => name)
    expect(await listed({ text: '城建' })).toEqual(['县住建局'])
    expect(await listed({ side: 'justice' })).toEqual([])
    expect((await listed()).toSorted()).toEqual(['县住建局', '县新设局'].toSorted())
  }))

it('refuses a name that is there already, by another name too, an unknown place, and anybody else', () =>
  withRollback(async (tx) => {
    const admin = await insertAccount(tx, 'admin', '620000')
    await addUnit(as(tx, admin), { ...FIELDS, formerNames: '县城建局' })
    const add = (given: object, actor = admin) => addUnit(as(tx, actor), { ...FIELDS, ...given })
    for (const [given, field] of [
      [{}, 'name'],
      [{ name: '县城建局' }, 'name'],
      [{ name: '县某局', formerNames: '县住建局' }, 'formerNames'],
      [{ name: '县某局', formerNames: '县某局' }, 'formerNames'],
      [{ name: '县某局', divisionCode: '999999' }, 'divisionCode'],
      [{ name: '县某局', side: 'none' }, 'side'],
    ] as const) {
      await expect(add(given)).rejects.toMatchObject({ issues: { [field]: [expect.any(String)] } })
    }
    for (const role of ['officer', 'dispatcher', 'editor3'] as const) {
      const other = await insertAccount(tx, role, '620000')
      await expect(add({ name: '县某局' }, other)).rejects.toMatchObject({ code: 'forbidden' })
      await expect(listUnitsForAdmin(tx, { actor: other })).rejects.toMatchObject({
        code: expect.stringMatching(/forbidden|not-found/),
      })
    }
  }))
