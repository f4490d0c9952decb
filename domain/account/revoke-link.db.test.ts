import { eq } from 'drizzle-orm'
import { expect, it } from 'vitest'

import { accounts } from '#db/schema/accounts'
import { outbox } from '#db/schema/outbox'
import { insertAccount } from '#db/testing/factories'
import { withRollback } from '#db/testing/test-database'

import { accountChanges } from '../testing/account-changes.ts'
import { as, NOW } from '../testing/stage.ts'
import { findLink } from './account-links.ts'
import { revokeLink } from './revoke-link.ts'
import { sendLink } from './send-link.ts'

it('makes the open link worthless, once, and refuses who does not run the account', () =>
  withRollback(async (tx) => {
    const admin = await insertAccount(tx, 'admin', '620800')
    const other = await insertAccount(tx, 'admin', '620500')
    const person = await insertAccount(tx, 'editor1', '620825')
    const { token } = await sendLink(as(tx, admin), person)
    await expect(revokeLink(as(tx, other), person)).rejects.toMatchObject({ code: 'not-found' })
    await revokeLink(as(tx, admin), person)
    expect(await findLink(tx, { token, now: NOW })).toBeNull()
    const [change] = await accountChanges(tx, admin, person.accountId)
    expect(change).toMatchObject({ kind: 'revoke-link', who: admin.displayName })
    await expect(revokeLink(as(tx, admin), person)).rejects.toMatchObject({
      code: 'conflict',
      message: '没有可以作废的链接，它已经用过或过期了',
    })
    // Who has no password yet was not notified of the link.
    const { accountId } = await insertAccount(tx, 'editor1', '620825')
    await tx.update(accounts).set({ passwordHash: null }).where(eq(accounts.id, accountId))
    await sendLink(as(tx, admin), { accountId })
    await revokeLink(as(tx, admin), { accountId })
    const events = await tx
      .select({ payload: outbox.payload })
      .from(outbox)
      .where(eq(outbox.event, 'account.link-revoked'))
    const payload = { accountId: admin.accountId, accountIds: [person.accountId] }
    expect(events).toEqual([{ payload }])
  }))
