import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'

import { accounts, roleGrants } from '#db/schema/accounts'
import { insertAccount } from '#db/testing/factories'
import { racesDatabase, withRollback } from '#db/testing/test-database'

import type { Context } from '../context.ts'
import { recheckRights } from './recheck-rights.ts'

const now = new Date('2026-03-20T02:00:00Z')

const withdraw = (db: Context['db'], accountId: number) =>
  db.update(roleGrants).set({ revokedAt: now }).where(eq(roleGrants.accountId, accountId))

describe('a role that is withdrawn between the request and the transaction', () => {
  it.each([true, false])('refuses whatever the command would do; held: %s', (hold) =>
    withRollback(async (tx) => {
      const actor = await insertAccount(tx, 'editor1', '620800')
      const ctx = recheckRights({ db: tx, actor, now }, { hold })
      expect(await ctx.db.transaction(async () => 'done')).toBe('done')
      await withdraw(tx, actor.accountId)
      let ran = false
      const work = ctx.db.transaction(async () => {
        ran = true
      })
      await expect(work).rejects.toMatchObject({ code: 'forbidden' })
      expect(ran).toBe(false)
    }),
  )

  it('says so where the account was closed with it', () =>
    withRollback(async (tx) => {
      const actor = await insertAccount(tx, 'editor1', '620800')
      const ctx = recheckRights({ db: tx, actor, now }, { hold: true })
      await withdraw(tx, actor.accountId)
      await tx.update(accounts).set({ closedAt: now }).where(eq(accounts.id, actor.accountId))
      await expect(ctx.db.transaction(async () => null)).rejects.toMatchObject({
        code: 'account-closed',
      })
    }))

  it.each([true, false])('refuses a closed account that has no role to lose; held: %s', (hold) =>
    withRollback(async (tx) => {
      const { accountId, ...person } = await insertAccount(tx, 'editor1', '620800')
      await withdraw(tx, accountId)
      const actor = { ...person, accountId, grants: [] }
      const ctx = recheckRights({ db: tx, actor, now }, { hold })
      expect(await ctx.db.transaction(async () => 'done')).toBe('done')
      await tx.update(accounts).set({ closedAt: now }).where(eq(accounts.id, accountId))
      await expect(ctx.db.transaction(async () => null)).rejects.toMatchObject({
        code: 'account-closed',
      })
    }),
  )

  it('waits for what is under way, and refuses what comes after', async () => {
    const db = racesDatabase()
    const actor = await insertAccount(db, 'editor1', '620800')
    const ctx = recheckRights({ db, actor, now }, { hold: true })
    const order: string[] = []
    let withdrawn: Promise<unknown> = Promise.resolve()
    await ctx.db.transaction(async (tx) => {
      withdrawn = withdraw(db, actor.accountId).then(() => order.push('withdrawn'))
      // Another connection's statement is under way by the time this one's are answered.
      for (let turn = 0; turn < 5; turn += 1) await tx.select().from(roleGrants).limit(1)
      order.push('done')
    })
    await withdrawn
    expect(order).toEqual(['done', 'withdrawn'])
    await expect(ctx.db.transaction(async () => null)).rejects.toMatchObject({ code: 'forbidden' })
  })
})
