import { expect, it } from 'vitest'

import { insertAccount } from '#db/testing/factories'
import { withRollback } from '#db/testing/test-database'

import { as } from '../testing/stage.ts'
import { addWorkdayYear } from './add-workday-year.ts'
import { changeWorkdayYear } from './change-workday-year.ts'
import { listWorkdayYears } from './list-workday-years.ts'
import { NOTICE_2027 } from './testing/notice.ts'

it('changes a year, and refuses another year in its place, one that is not there, and other people', () =>
  withRollback(async (tx) => {
    const admin = await insertAccount(tx, 'admin', '620000')
    const local = await insertAccount(tx, 'admin', '620800')
    await addWorkdayYear(as(tx, admin), NOTICE_2027)
    const change = (values: object, actor = admin, year = 2027) =>
      changeWorkdayYear(as(tx, actor), {
        year,
        seen: NOTICE_2027,
        values: { ...NOTICE_2027, ...values },
      })
    await expect(change({ year: 2028, notice: '元旦：1月1日放假1天。' })).rejects.toMatchObject({
      issues: { year: [expect.any(String)] },
    })
    const notice = '一、元旦：1月1日（周五）放假1天。'
    await change({ notice })
    const [newest] = await listWorkdayYears(tx, { actor: admin })
    expect(newest).toMatchObject({ year: 2027, notice, isRegistered: true })
    await expect(change({ title: '另一个名称' }, local)).rejects.toMatchObject({
      code: 'forbidden',
    })
    await expect(change({ title: '另一个名称' }, admin, 2031)).rejects.toMatchObject({
      code: 'not-found',
    })
  }))
