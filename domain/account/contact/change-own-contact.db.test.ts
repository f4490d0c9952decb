import { expect, it } from 'vitest'

import { insertAccount } from '#db/testing/factories'
import { withRollback } from '#db/testing/test-database'

import { accountChanges } from '../../testing/account-changes.ts'
import { SEALING_KEY } from '../../testing/second-factor.ts'
import { as } from '../../testing/stage.ts'
import { changeOwnContact } from './change-own-contact.ts'
import { getOwnContact } from './own-contact.ts'

const key = SEALING_KEY

it('keeps what people change of themselves, and that they did, without the number', () =>
  withRollback(async (tx) => {
    const person = await insertAccount(tx, 'correspondent', '620825')
    const admin = await insertAccount(tx, 'admin', '620825')
    const { accountId } = person
    const ctx = as(tx, person)
    await changeOwnContact(ctx, { unit: '文史委', mobile: '138 9330 1234' }, { key })
    expect(await getOwnContact(tx, { accountId, key })).toEqual({
      unit: '文史委',
      mobile: '13893301234',
    })
    await changeOwnContact(ctx, { unit: '文史委', mobile: '13893301235' }, { key })
    await changeOwnContact(ctx, { unit: '', mobile: '' }, { key })
    expect(await getOwnContact(tx, { accountId, key })).toEqual({ unit: '', mobile: '' })
    const rows = await accountChanges(tx, admin, accountId)
    expect(rows.map(({ after }) => after)).toEqual([
      { unit: '', mobile: '没有' },
      { mobile: '换了' },
      { unit: '文史委', mobile: '有' },
    ])
  }))

it('refuses what is no mobile number', () =>
  withRollback(async (tx) => {
    const person = await insertAccount(tx, 'correspondent', '620825')
    for (const mobile of ['1389330123', '23893301234', '0933-6621234', '138933012345']) {
      await expect(
        changeOwnContact(as(tx, person), { unit: '', mobile }, { key }),
      ).rejects.toMatchObject({ code: 'invalid-input', issues: { mobile: [expect.any(String)] } })
    }
  }))
