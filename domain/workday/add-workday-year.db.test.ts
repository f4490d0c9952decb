import { expect, it } from 'vitest'

import { insertAccount } from '#db/testing/factories'
import { withRollback } from '#db/testing/test-database'

import { listChanges } from '../audit/list-changes.ts'
import { as } from '../testing/stage.ts'
import { addWorkdayYear } from './add-workday-year.ts'
import { listWorkdayYears, loadCalendar } from './list-workday-years.ts'
import { NOTICE_2027 } from './testing/notice.ts'
import { addWorkdays } from './workdays.ts'

it('registers a year, into which working days are counted from then on', () =>
  withRollback(async (tx) => {
    const admin = await insertAccount(tx, 'admin', '620000')
    const count = async () => addWorkdays(await loadCalendar(tx), '2026-12-31', 1)
    expect(await count()).toBeNull()
    await addWorkdayYear(as(tx, admin), NOTICE_2027)
    expect(await count()).toBe('2027-01-04')
    const years = await listWorkdayYears(tx, { actor: admin })
    expect(years.map(({ year, isRegistered }) => [year, isRegistered])).toEqual([
      [2027, true],
      [2026, false],
      [2025, false],
    ])
    const { rows } = await listChanges(tx, { actor: admin, subject: 'workday-year', key: 2027 })
    expect(rows).toMatchObject([{ kind: 'add', name: '2027年' }])
  }))

it('refuses a year that is there, a notice that does not add up, and everybody but the admin of the province', () =>
  withRollback(async (tx) => {
    const admin = await insertAccount(tx, 'admin', '620000')
    await addWorkdayYear(as(tx, admin), NOTICE_2027)
    await expect(addWorkdayYear(as(tx, admin), NOTICE_2027)).rejects.toMatchObject({
      code: 'conflict',
    })
    const wrong = { ...NOTICE_2027, year: 2028, notice: '元旦：1月1日放假，共2天。' }
    await expect(addWorkdayYear(as(tx, admin), wrong)).rejects.toMatchObject({
      code: 'invalid-input',
      issues: { notice: [expect.any(String)] },
    })
    for (const [role, scope] of [
      ['admin', '620800'],
      ['editor3', '620000'],
    ] as const) {
      const actor = await insertAccount(tx, role, scope)
      const next = { ...NOTICE_2027, year: 2029, notice: '元旦：1月1日放假1天。' }
      await expect(addWorkdayYear(as(tx, actor), next)).rejects.toMatchObject({
        code: 'forbidden',
      })
      await expect(listWorkdayYears(tx, { actor })).rejects.toMatchObject({ code: 'forbidden' })
    }
  }))
