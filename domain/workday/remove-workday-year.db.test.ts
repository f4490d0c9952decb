import { expect, it } from 'vitest'

import { insertAccount } from '#db/testing/factories'
import { withRollback } from '#db/testing/test-database'

import { as } from '../testing/stage.ts'
import { addWorkdayYear } from './add-workday-year.ts'
import { listWorkdayYears } from './list-workday-years.ts'
import { removeWorkdayYear } from './remove-workday-year.ts'
import { NOTICE_2027 } from './testing/notice.ts'

it('takes a year away, and refuses a second time and other people', () =>
  withRollback(async (tx) => {
    const admin = await insertAccount(tx, 'admin', '620000')
    const local = await insertAccount(tx, 'admin', '620800')
    await addWorkdayYear(as(tx, admin), NOTICE_2027)
    const remove = (actor = admin) => removeWorkdayYear(as(tx, actor), { year: 2027 })
    await expect(remove(local)).rejects.toMatchObject({ code: 'forbidden' })
    await remove()
    const years = await listWorkdayYears(tx, { actor: admin })
    expect(years.map(({ year }) => year)).toEqual([2026, 2025])
    await expect(remove()).rejects.toMatchObject({ code: 'not-found' })
  }))
