import { eq } from 'drizzle-orm'
import { expect, it } from 'vitest'

import { outbox } from '#db/schema/outbox'
import { insertAccount } from '#db/testing/factories'
import { withRollback } from '#db/testing/test-database'

import { accountChanges } from '../../testing/account-changes.ts'
import { as } from '../../testing/stage.ts'
import { askOwnChange } from './ask-own-change.ts'

it('reaches the administrators over the division, and stays in the history of the account', () =>
  withRollback(async (tx) => {
    const person = await insertAccount(tx, 'correspondent', '620825')
    const county = await insertAccount(tx, 'admin', '620825')
    const elsewhere = await insertAccount(tx, 'admin', '620500')
    await askOwnChange(as(tx, person), { asked: ' 姓名应当是王小明 ' })
    const [event] = await tx.select().from(outbox).where(eq(outbox.event, 'account.change-asked'))
    const accountIds = event?.payload['accountIds']
    expect(accountIds).toContain(county.accountId)
    expect(accountIds).not.toContain(elsewhere.accountId)
    const [row] = await accountChanges(tx, county, person.accountId)
    expect(row).toMatchObject({ kind: 'ask-change', after: { asked: '姓名应当是王小明' } })
  }))

it('refuses nothing, too much, and a mobile number, which people change themselves', () =>
  withRollback(async (tx) => {
    const person = await insertAccount(tx, 'correspondent', '620825')
    for (const asked of [' ', '改'.repeat(201), '手机改成13893301234']) {
      await expect(askOwnChange(as(tx, person), { asked })).rejects.toMatchObject({
        code: 'invalid-input',
        issues: { asked: [expect.any(String)] },
      })
    }
  }))
