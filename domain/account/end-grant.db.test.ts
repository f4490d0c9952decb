import { and, desc, eq, isNull } from 'drizzle-orm'
import { expect, it } from 'vitest'

import type { Queryable } from '#db/client'
import { roleGrants } from '#db/schema/accounts'
import { outbox } from '#db/schema/outbox'
import { insertAccount } from '#db/testing/factories'
import { racesDatabase, withRollback } from '#db/testing/test-database'
import { ROLE_LABELS } from '#lib/labels'

import { accountChanges } from '../testing/account-changes.ts'
import { as, NOW } from '../testing/stage.ts'
import { endGrant } from './end-grant.ts'
import { listStandingGrants } from './list-standing-grants.ts'
import { loadAccount } from './load-account.ts'

async function holding(db: Queryable, role: 'admin' | 'editor1' | 'correspondent', code: string) {
  const person = await insertAccount(db, role, code)
  const grantId = (await loadAccount(db, person.accountId))?.grants[0]?.id ?? 0
  return { ...person, grantId }
}

it('takes a role back at once and keeps who did', () =>
  withRollback(async (tx) => {
    const admin = await insertAccount(tx, 'admin', '620000')
    const { accountId, grantId } = await holding(tx, 'editor1', '620825')
    await endGrant(as(tx, admin), { accountId, grantId })
    expect(await listStandingGrants(tx, { accountId, now: NOW })).toEqual([])
    const rows = await accountChanges(tx, admin, accountId)
    expect(rows[0]).toMatchObject({ kind: 'end-grant', after: null })
    expect(rows[0]?.before).toMatchObject({ role: 'editor1', scope: '620825', endsOn: null })
    const [event] = await tx.select().from(outbox).orderBy(desc(outbox.id)).limit(1)
    expect(event).toMatchObject({
      event: 'account.grant-ended',
      payload: { accountId: admin.accountId, accountIds: [accountId], quote: ROLE_LABELS.editor1 },
    })
  }))

it('refuses a role that is taken back already, is not the actor’s to take, or is their own', () =>
  withRollback(async (tx) => {
    const admin = await holding(tx, 'admin', '620800')
    const editor = await insertAccount(tx, 'editor1', '620800')
    const person = await holding(tx, 'correspondent', '620825')
    const colleague = await holding(tx, 'editor1', '620825')
    await expect(endGrant(as(tx, admin), admin)).rejects.toMatchObject({ code: 'forbidden' })
    await expect(endGrant(as(tx, editor), colleague)).rejects.toMatchObject({ code: 'not-found' })
    await endGrant(as(tx, editor), person)
    await expect(endGrant(as(tx, admin), person)).rejects.toMatchObject({
      code: 'conflict',
      message: '这个角色已经收回了',
    })
  }))

it('does not find a role that another account holds', () =>
  withRollback(async (tx) => {
    const admin = await insertAccount(tx, 'admin', '620000')
    const { accountId } = await holding(tx, 'correspondent', '620825')
    const { grantId } = await holding(tx, 'editor1', '620825')
    await expect(endGrant(as(tx, admin), { accountId, grantId })).rejects.toMatchObject({
      code: 'not-found',
      message: '这个账号没有这个角色',
    })
  }))

it('refuses to leave the province to admins who only are so for a time', () =>
  withRollback(async (tx) => {
    const standingAdmins = and(eq(roleGrants.role, 'admin'), isNull(roleGrants.revokedAt))
    await tx.update(roleGrants).set({ revokedAt: NOW }).where(standingAdmins)
    const last = await holding(tx, 'admin', '620000')
    const passing = await holding(tx, 'admin', '620000')
    await tx
      .update(roleGrants)
      .set({ endsOn: '2026-12-31' })
      .where(eq(roleGrants.id, passing.grantId))
    await expect(endGrant(as(tx, passing), last)).rejects.toMatchObject({ code: 'conflict' })
    expect(await listStandingGrants(tx, { accountId: last.accountId, now: NOW })).toHaveLength(1)
    await endGrant(as(tx, last), passing)
  }))

it('is won by one of two who take the same role back', async () => {
  const db = racesDatabase()
  const admins = [
    await insertAccount(db, 'admin', '620000'),
    await insertAccount(db, 'admin', '620800'),
  ]
  const person = await holding(db, 'editor1', '620825')
  const ended = await Promise.allSettled(admins.map((admin) => endGrant(as(db, admin), person)))
  expect(ended.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
})
