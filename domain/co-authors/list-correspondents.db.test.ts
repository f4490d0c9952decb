import { eq } from 'drizzle-orm'
import { expect, it } from 'vitest'

import { accounts } from '#db/schema/accounts'
import { insertAccount } from '#db/testing/factories'
import { withRollback } from '#db/testing/test-database'

import { COUNTY, NOW } from '../testing/stage.ts'
import { listCorrespondents } from './list-correspondents.ts'

it('names last who has not set a password and cannot sign in', () =>
  withRollback(async (tx) => {
    const invited = await insertAccount(tx, 'correspondent', COUNTY)
    const writer = await insertAccount(tx, 'correspondent', COUNTY)
    const elsewhere = await insertAccount(tx, 'correspondent', '620500')
    await tx.update(accounts).set({ passwordHash: null }).where(eq(accounts.id, invited.accountId))
    const people = await listCorrespondents(tx, { divisionCode: COUNTY, now: NOW })
    const known = [invited, writer, elsewhere].map(({ accountId }) => accountId)
    expect(
      people
        .filter(({ accountId }) => known.includes(accountId))
        .map(({ accountId, joined }) => [accountId, joined]),
    ).toEqual([
      [writer.accountId, true],
      [invited.accountId, false],
    ])
  }))
