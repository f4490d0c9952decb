import { and, eq, inArray, isNull } from 'drizzle-orm'
import { expect, it } from 'vitest'

import { accounts, roleGrants } from '#db/schema/accounts'
import { editions } from '#db/schema/editions'
import { insertAccount } from '#db/testing/factories'
import { racesDatabase, withRollback } from '#db/testing/test-database'

import { accountChanges } from '../testing/account-changes.ts'
import { as, draftOf, NOW } from '../testing/stage.ts'
import { findLink } from './account-links.ts'
import { closeAccount } from './close-account.ts'
import { findActor } from './session/find-actor.ts'
import { hashPassword } from './password/password.ts'
import { reopenAccount } from './reopen-account.ts'
import { sendLink } from './send-link.ts'
import { setPassword } from './password/set-password.ts'
import { signIn } from './sign-in.ts'

const PASSWORD = '陇原上的一句很长的密码'

it('ends sessions, roles and the open link in one go, and keeps what the person wrote', () =>
  withRollback(async (tx) => {
    const editor = await insertAccount(tx, 'editor1', '620800')
    const passwordHash = await hashPassword(PASSWORD)
    const person = await insertAccount(tx, 'correspondent', '620825', { passwordHash })
    const { accountId, loginName } = person
    const { editionId } = await draftOf(tx, person)
    const { token } = await sendLink(as(tx, editor), { accountId })
    const credentials = { loginName, password: PASSWORD, address: '10.8.8.8' }
    const { sessionToken } = await signIn({ db: tx, now: NOW }, credentials)
    expect(await findActor(tx, { sessionToken, now: NOW })).not.toBeNull()

    await closeAccount(as(tx, editor), { accountId })
    expect(await findActor(tx, { sessionToken, now: NOW })).toBeNull()
    expect(await findLink(tx, { token, now: NOW })).toBeNull()
    await expect(signIn({ db: tx, now: NOW }, credentials)).rejects.toMatchObject({
      code: 'forbidden',
    })
    const open = await tx
      .select({ id: roleGrants.id })
      .from(roleGrants)
      .where(and(eq(roleGrants.accountId, accountId), isNull(roleGrants.revokedAt)))
    expect(open).toEqual([])
    const written = await tx
      .select({ authorId: editions.authorId })
      .from(editions)
      .where(eq(editions.id, editionId))
    expect(written).toEqual([{ authorId: accountId }])

    const link = await reopenAccount(as(tx, editor), { accountId })
    await expect(signIn({ db: tx, now: NOW }, credentials)).rejects.toMatchObject({
      code: 'forbidden',
    })
    await setPassword({ db: tx, now: NOW }, { token: link.token, password: PASSWORD })
    const again = await signIn({ db: tx, now: NOW }, credentials)
    expect(await findActor(tx, { sessionToken: again.sessionToken, now: NOW })).toMatchObject({
      accountId,
      grants: [],
    })
  }))

it('refuses the actor’s own account, one of another region, a closed one, and an editor’s to a first editor', () =>
  withRollback(async (tx) => {
    const admin = await insertAccount(tx, 'admin', '620800')
    const editor = await insertAccount(tx, 'editor1', '620800')
    const elsewhere = await insertAccount(tx, 'correspondent', '620523')
    const person = await insertAccount(tx, 'correspondent', '620825')
    await expect(closeAccount(as(tx, admin), admin)).rejects.toMatchObject({ code: 'forbidden' })
    await expect(closeAccount(as(tx, editor), elsewhere)).rejects.toMatchObject({
      code: 'not-found',
    })
    await expect(closeAccount(as(tx, editor), admin)).rejects.toMatchObject({ code: 'not-found' })
    await closeAccount(as(tx, admin), person)
    await expect(closeAccount(as(tx, admin), person)).rejects.toMatchObject({ code: 'forbidden' })
  }))

it('refuses to close the last admin who is one for good', () =>
  withRollback(async (tx) => {
    const standingAdmins = and(eq(roleGrants.role, 'admin'), isNull(roleGrants.revokedAt))
    await tx.update(roleGrants).set({ revokedAt: NOW }).where(standingAdmins)
    const last = await insertAccount(tx, 'admin', '620000')
    const passing = await insertAccount(tx, 'admin', '620000')
    const ofPassing = eq(roleGrants.accountId, passing.accountId)
    await tx.update(roleGrants).set({ endsOn: '2026-12-31' }).where(ofPassing)
    await expect(closeAccount(as(tx, passing), last)).rejects.toMatchObject({ code: 'conflict' })
    await closeAccount(as(tx, last), passing)
    const [change] = await accountChanges(tx, last, passing.accountId)
    expect(change).toMatchObject({
      kind: 'end-grant',
      before: { role: 'admin', scope: '620000', endsOn: '2026-12-31' },
      after: null,
    })
  }))

it('leaves one admin when two close each other at the same time', async () => {
  const db = racesDatabase()
  const two = [
    await insertAccount(db, 'admin', '620000'),
    await insertAccount(db, 'admin', '620000'),
  ]
  const ended = await Promise.allSettled(
    two.map((admin, index) =>
      closeAccount(as(db, admin), { accountId: two[1 - index]?.accountId ?? 0 }),
    ),
  )
  expect(ended.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  const left = await db
    .select({ id: accounts.id })
    .from(accounts)
    .where(
      and(
        inArray(
          accounts.id,
          two.map(({ accountId }) => accountId),
        ),
        isNull(accounts.closedAt),
      ),
    )
  expect(left).toHaveLength(1)
})
