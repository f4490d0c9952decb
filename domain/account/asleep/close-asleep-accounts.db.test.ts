import { eq } from 'drizzle-orm'
import { expect, it } from 'vitest'

import type { Queryable } from '#db/client'
import { accounts, roleGrants, sessions } from '#db/schema/accounts'
import { insertAccount } from '#db/testing/factories'
import { withRollback } from '#db/testing/test-database'

import { accountChanges } from '../../testing/account-changes.ts'
import { as, NOW } from '../../testing/stage.ts'
import { listAccounts } from '../list-accounts.ts'
import { sendLink } from '../send-link.ts'
import { openSession } from '../session/open-session.ts'
import { closeAsleepAccounts } from './close-asleep-accounts.ts'
import { ASLEEP_DAYS } from './is-asleep.ts'

const daysAgo = (days: number) => new Date(NOW.getTime() - days * 86_400_000)

/** An account of the county that was opened a year ago and used on these days. */
async function insertOld(db: Queryable, usedDaysAgo: readonly number[]) {
  const person = await insertAccount(db, 'correspondent', '620825')
  const { accountId } = person
  await db
    .update(accounts)
    .set({ createdAt: daysAgo(365) })
    .where(eq(accounts.id, accountId))
  for (const days of usedDaysAgo) {
    const browser = { address: '10.1.2.3', program: null }
    await openSession(db as never, { accountId, now: daysAgo(days), awaitsCode: false, browser })
    await db
      .update(sessions)
      .set({ lastSeenAt: daysAgo(days) })
      .where(eq(sessions.createdAt, daysAgo(days)))
  }
  return person
}

it('lists who used nothing for half a year, and ends those ticked but who came back meanwhile', () =>
  withRollback(async (tx) => {
    const admin = await insertAccount(tx, 'admin', '620825')
    const never = await insertOld(tx, [])
    const long = await insertOld(tx, [300, ASLEEP_DAYS + 1])
    const lately = await insertOld(tx, [300, ASLEEP_DAYS - 1])
    const linked = await insertOld(tx, [])
    await sendLink(as(tx, admin), linked)
    const list = async () => {
      const { rows } = await listAccounts(tx, { actor: admin, state: 'asleep', now: NOW })
      return rows.map(({ id, lastSeenAt }) => [id, lastSeenAt])
    }
    expect(await list()).toEqual([
      [never.accountId, null],
      [long.accountId, daysAgo(ASLEEP_DAYS + 1)],
    ])
    const accountIds = [never.accountId, long.accountId, lately.accountId]
    expect(await closeAsleepAccounts(as(tx, admin), { accountIds })).toEqual({
      closed: 2,
      awake: 1,
    })
    expect(await list()).toEqual([])
    for (const { accountId } of [never, long]) {
      const rows = await accountChanges(tx, admin, accountId)
      expect(rows.map(({ kind }) => kind)).toEqual(['end-grant', 'close'])
    }
    const [left] = await tx
      .select({ revokedAt: roleGrants.revokedAt })
      .from(roleGrants)
      .where(eq(roleGrants.accountId, lately.accountId))
    expect(left).toEqual({ revokedAt: null })
  }))

it('refuses who does not run the account, and nothing ticked', () =>
  withRollback(async (tx) => {
    const person = await insertOld(tx, [])
    const elsewhere = await insertAccount(tx, 'admin', '620500')
    const accountIds = [person.accountId]
    await expect(closeAsleepAccounts(as(tx, elsewhere), { accountIds })).rejects.toMatchObject({
      code: 'not-found',
    })
    await expect(closeAsleepAccounts(as(tx, elsewhere), { accountIds: [] })).rejects.toMatchObject({
      issues: { accountIds: [expect.any(String)] },
    })
  }))
