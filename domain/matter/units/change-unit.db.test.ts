import { expect, it } from 'vitest'

import { insertAccount } from '#db/testing/factories'
import { withRollback } from '#db/testing/test-database'

import { listChanges } from '../../audit/list-changes.ts'
import { as, COUNTY } from '../../testing/stage.ts'
import { addUnit } from './add-unit.ts'
import { changeUnit } from './change-unit.ts'
import { getUnit } from './list-units-for-admin.ts'

const FIELDS = {
  divisionCode: COUNTY,
  name: '县住建局',
  side: 'government',
  formerNames: '县城建局',
}

it('renames a unit and keeps what it was called, for the pages of its place', () =>
  withRollback(async (tx) => {
    const admin = await insertAccount(tx, 'admin', '620000')
    const { unitId } = await addUnit(as(tx, admin), FIELDS)
    const values = { ...FIELDS, name: '县住房城乡建设局', formerNames: '县城建局、县住建局' }
    const { change } = await changeUnit(as(tx, admin), { unitId, seen: FIELDS, values })
    expect(change).toEqual({ divisionCodes: [COUNTY], topicIds: [] })
    expect(await getUnit(tx, { actor: admin, unitId })).toMatchObject({
      name: '县住房城乡建设局',
      formerNames: ['县城建局', '县住建局'],
    })
    const { rows } = await listChanges(tx, { actor: admin, subject: 'handling-unit', key: unitId })
    expect(rows[0]).toMatchObject({
      kind: 'change',
      before: { name: '县住建局', formerNames: ['县城建局'] },
      after: { name: '县住房城乡建设局', formerNames: ['县城建局', '县住建局'] },
    })
  }))

it('refuses another place, the name of another unit, what another admin changed, and anybody else', () =>
  withRollback(async (tx) => {
    const admin = await insertAccount(tx, 'admin', '620000')
    const editor = await insertAccount(tx, 'editor3', '620000')
    const { unitId } = await addUnit(as(tx, admin), FIELDS)
    await addUnit(as(tx, admin), { ...FIELDS, name: '县财政局', formerNames: '' })
    const change = (given: object, actor = admin, id = unitId) =>
      changeUnit(as(tx, actor), { unitId: id, seen: FIELDS, values: { ...FIELDS, ...given } })
    await expect(change({ divisionCode: '620826' })).rejects.toMatchObject({
      issues: { divisionCode: ['承办单位不能换地区，另加一个'] },
    })
    await expect(change({ formerNames: '县财政局' })).rejects.toMatchObject({
      code: 'conflict',
      issues: { formerNames: ['“县财政局”是这个地区别的单位的名称'] },
    })
    await expect(change({ side: 'other' }, editor)).rejects.toMatchObject({ code: 'forbidden' })
    await expect(change({ side: 'other' }, admin, 2 ** 40)).rejects.toMatchObject({
      code: 'not-found',
    })
    await change({ formerNames: '县建设局' })
    await expect(change({ formerNames: '县规划局' })).rejects.toMatchObject({
      code: 'conflict',
      issues: { formerNames: [expect.any(String)] },
    })
  }))
