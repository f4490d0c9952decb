import { eq } from 'drizzle-orm'
import { expect, it } from 'vitest'

import { outbox } from '#db/schema/outbox'
import { insertAccount } from '#db/testing/factories'
import { withRollback } from '#db/testing/test-database'

import { accountChanges } from '../testing/account-changes.ts'
import { as } from '../testing/stage.ts'
import { closeAccount } from './close-account.ts'
import { reopenAccount } from './reopen-account.ts'

it('opens a closed account again, and refuses one that is open or not theirs to open', () =>
  withRollback(async (tx) => {
    const admin = await insertAccount(tx, 'admin', '620000')
    const editor = await insertAccount(tx, 'editor1', '620800')
    const person = await insertAccount(tx, 'editor2', '620825')
    await expect(reopenAccount(as(tx, admin), person)).rejects.toMatchObject({ code: 'forbidden' })
    await closeAccount(as(tx, admin), person)
    await expect(reopenAccount(as(tx, editor), person)).rejects.toMatchObject({ code: 'not-found' })
    await expect(reopenAccount(as(tx, admin), person)).resolves.toHaveProperty('token')
    const rows = await accountChanges(tx, admin, person.accountId)
    expect(rows.map(({ kind }) => kind)).toEqual(['reopen', 'end-grant', 'close'])

    const isReopened = eq(outbox.event, 'account.reopened')
    expect(await tx.select({ payload: outbox.payload }).from(outbox).where(isReopened)).toEqual([
      { payload: { accountId: admin.accountId, accountIds: [person.accountId] } },
    ])
  }))
