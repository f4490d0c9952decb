import { expect, it } from 'vitest'

import { insertAccount } from '#db/testing/factories'
import { withRollback } from '#db/testing/test-database'

import { accountChanges } from '../testing/account-changes.ts'
import { SEALING_KEY } from '../testing/second-factor.ts'
import { as } from '../testing/stage.ts'
import { changeAccount } from './change-account.ts'
import { loadAccount } from './load-account.ts'

it('changes a name and where a person works, and refuses a place beyond the region', () =>
  withRollback(async (tx) => {
    const admin = await insertAccount(tx, 'admin', '620800')
    const { accountId } = await insertAccount(tx, 'correspondent', '620825')
    const change = { accountId, displayName: '改了名', divisionCode: '620826' }
    await changeAccount(as(tx, admin), change, { key: SEALING_KEY })
    expect(await loadAccount(tx, accountId)).toMatchObject(change)
    const rows = await accountChanges(tx, admin, accountId)
    expect(rows[0]).toMatchObject({ kind: 'change', after: { divisionCode: '620826' } })
    await expect(
      changeAccount(as(tx, admin), { ...change, divisionCode: '620523' }, { key: SEALING_KEY }),
    ).rejects.toMatchObject({ code: 'forbidden' })
    await expect(
      changeAccount(as(tx, admin), { ...change, displayName: '' }, { key: SEALING_KEY }),
    ).rejects.toMatchObject({ issues: { displayName: [expect.any(String)] } })
  }))
