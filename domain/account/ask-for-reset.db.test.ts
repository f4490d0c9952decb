import { desc } from 'drizzle-orm'
import { expect, it } from 'vitest'

import type { Queryable } from '#db/client'
import { outbox } from '#db/schema/outbox'
import { insertAccount } from '#db/testing/factories'
import { withRollback } from '#db/testing/test-database'

import { NOW } from '../testing/stage.ts'
import { askForReset } from './ask-for-reset.ts'

const ask = (db: Queryable, loginName: string, address = '10.3.3.3') =>
  askForReset({ db, now: NOW }, { loginName, address })

const asked = async (db: Queryable) => {
  const events = await db
    .select({ event: outbox.event, payload: outbox.payload })
    .from(outbox)
    .orderBy(desc(outbox.id))
  return events.filter(({ event }) => event === 'account.reset-asked')
}

it('writes the same for a name that there is, in whatever letters, and for one that there is not', () =>
  withRollback(async (tx) => {
    const { accountId, loginName } = await insertAccount(tx, 'correspondent', '620825')
    expect(await ask(tx, loginName.toUpperCase())).toEqual({ accountId })
    expect(await ask(tx, 'nobody-of-that-name')).toEqual({ accountId: null })
    expect(await asked(tx)).toEqual([
      { event: 'account.reset-asked', payload: { accountId: null, accountIds: [] } },
      { event: 'account.reset-asked', payload: { accountId: null, accountIds: [accountId] } },
    ])
  }))

it('counts three an hour for a name, known or not, from wherever they come, and answers the fourth alike', () =>
  withRollback(async (tx) => {
    const { loginName } = await insertAccount(tx, 'correspondent', '620825')
    for (const name of [loginName, 'nobody-of-that-name']) {
      for (let count = 0; count < 5; count += 1) {
        await expect(ask(tx, name, `10.4.4.${count}`)).resolves.toHaveProperty('accountId')
      }
    }
    expect(await asked(tx)).toHaveLength(6)
  }))

it('refuses a network that asks for very many, and a name that is none', () =>
  withRollback(async (tx) => {
    for (let count = 0; count < 60; count += 1) await ask(tx, `name-${count}`)
    await expect(ask(tx, 'name-60')).rejects.toMatchObject({ code: 'limit-reached' })
    await expect(ask(tx, 'name-60', '10.3.3.4')).resolves.toHaveProperty('accountId')
    await expect(ask(tx, ' ')).rejects.toMatchObject({ code: 'invalid-input' })
  }))
