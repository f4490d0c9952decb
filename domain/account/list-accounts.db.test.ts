import { expect, it } from 'vitest'

import type { Queryable } from '#db/client'
import { insertAccount } from '#db/testing/factories'
import { withRollback } from '#db/testing/test-database'

import { as, setStage } from '../testing/stage.ts'
import type { Actor } from './actor.ts'
import { closeAccount } from './close-account.ts'
import { listAccounts } from './list-accounts.ts'
import { loadAccount } from './load-account.ts'
import { canAdminister } from './policy.ts'

type Search = Omit<Parameters<typeof listAccounts>[1], 'actor' | 'after'>

async function everyPage(db: Queryable, actor: Actor, search: Search = {}) {
  const found: Awaited<ReturnType<typeof listAccounts>>['rows'] = []
  let after: string | undefined
  for (let page = 0; page < 50; page += 1) {
    const { rows, next } = await listAccounts(db, { ...search, actor, after })
    found.push(...rows)
    if (next === null) break
    after = next
  }
  return found
}

it('is refused to who neither administers nor audits nor leads correspondents', () =>
  withRollback(async (tx) => {
    const { author, second, final } = await setStage(tx)
    for (const actor of [author, second, final]) {
      await expect(listAccounts(tx, { actor })).rejects.toMatchObject({ code: 'forbidden' })
    }
  }))

it('lists accounts with the roles they hold', () =>
  withRollback(async (tx) => {
    const { author } = await setStage(tx)
    const auditor = await insertAccount(tx, 'auditor', '620000')
    const found = await everyPage(tx, auditor)
    const row = found.find(({ id }) => id === author.accountId)
    expect(row?.grants.map(({ role }) => role)).toEqual(['correspondent'])
    const ids = found.map(({ id }) => id)
    expect(ids).toEqual(ids.toSorted((a, b) => a - b))
  }))

it('shows each person just the accounts that the policy lets them read', () =>
  withRollback(async (tx) => {
    const keepers = [
      await insertAccount(tx, 'admin', '620800'),
      await insertAccount(tx, 'auditor', '620500'),
      await insertAccount(tx, 'editor1', '620800'),
    ]
    const people = [
      ...keepers,
      await insertAccount(tx, 'correspondent', '620825'),
      await insertAccount(tx, 'correspondent', '620523'),
      await insertAccount(tx, 'correspondent', '620000'),
      await insertAccount(tx, 'editor2', '620825'),
    ]
    for (const actor of keepers) {
      const seen = (await everyPage(tx, actor)).map(({ id }) => id)
      for (const { accountId } of people) {
        const account = await loadAccount(tx, accountId)
        const may = account !== null && canAdminister(actor, 'read', account).allowed
        expect(seen.includes(accountId), `${actor.displayName} ${accountId}`).toBe(may)
      }
    }
  }))

it('finds by name, place, role and state; signs that mean something in a pattern mean themselves', () =>
  withRollback(async (tx) => {
    const admin = await insertAccount(tx, 'admin', '620000')
    const one = await insertAccount(tx, 'correspondent', '620825', { loginName: 'needle_1%x' })
    const two = await insertAccount(tx, 'editor2', '620523', { loginName: 'needle_2' })
    const ids = async (search: Search) => (await everyPage(tx, admin, search)).map(({ id }) => id)
    expect(await ids({ text: 'NEEDLE_' })).toEqual([one.accountId, two.accountId])
    expect(await ids({ text: '1%x' })).toEqual([one.accountId])
    expect(await ids({ text: 'needle_%2' })).toEqual([])
    expect(await ids({ text: 'needle_', divisionCode: '620800' })).toEqual([one.accountId])
    expect(await ids({ text: 'needle_', role: 'editor2' })).toEqual([two.accountId])
    await closeAccount(as(tx, admin), two)
    expect(await ids({ text: 'needle_', state: 'closed' })).toEqual([two.accountId])
    expect(await ids({ text: 'needle_', state: 'open' })).toEqual([one.accountId])
    expect(await ids({ text: 'needle_', state: 'invited' })).toEqual([])
  }))
