import { eq } from 'drizzle-orm'
import { expect, it } from 'vitest'

import type { Queryable } from '#db/client'
import { accounts, roleGrants, sessions } from '#db/schema/accounts'
import { insertAccount } from '#db/testing/factories'
import { withRollback } from '#db/testing/test-database'

import { findActor } from './find-actor.ts'
import { hashPassword } from './password.ts'
import { SESSION_HOURS, signIn } from './sign-in.ts'
import { signOut } from './sign-out.ts'

const NOW = new Date('2026-03-20T02:00:00Z')
const PASSWORD = '陇原上的一句长密码'

async function withPassword(db: Queryable) {
  return insertAccount(db, 'editor1', '620800', { passwordHash: await hashPassword(PASSWORD) })
}

it('opens a session that stands for the person and the grants of the day', () =>
  withRollback(async (tx) => {
    const account = await withPassword(tx)
    const credentials = { loginName: account.loginName, password: PASSWORD, address: '10.0.0.1' }
    const { sessionToken } = await signIn({ db: tx, now: NOW }, credentials)
    const actor = await findActor(tx, { sessionToken, now: NOW })
    expect(actor).toMatchObject({ accountId: account.accountId, grants: account.grants })
    const [row] = await tx.select().from(sessions).where(eq(sessions.accountId, account.accountId))
    expect(row?.id).not.toContain(sessionToken)
  }))

it('takes full-width letters typed in a Chinese input method for what they mean', () =>
  withRollback(async (tx) => {
    const passwordHash = await hashPassword('secret-2026')
    const { loginName } = await insertAccount(tx, 'admin', '620000', { passwordHash })
    const credentials = { loginName, password: 'ｓｅｃｒｅｔ－２０２６', address: '10.0.0.2' }
    await expect(signIn({ db: tx, now: NOW }, credentials)).resolves.toHaveProperty('sessionToken')
  }))

it('refuses a wrong password, an unknown name and a closed account with the same words', () =>
  withRollback(async (tx) => {
    const account = await withPassword(tx)
    const closed = await withPassword(tx)
    await tx.update(accounts).set({ closedAt: NOW }).where(eq(accounts.id, closed.accountId))
    const attempts = [
      { loginName: account.loginName, password: 'wrong password' },
      { loginName: 'nobody-here', password: PASSWORD },
      { loginName: closed.loginName, password: PASSWORD },
      { loginName: '', password: '' },
    ]
    for (const [index, attempt] of attempts.entries()) {
      const address = `10.0.1.${index}`
      await expect(signIn({ db: tx, now: NOW }, { ...attempt, address })).rejects.toMatchObject({
        code: 'forbidden',
        message: '用户名或密码不对',
      })
    }
  }))

it('stops one name from one address after eight failures, the right password too', () =>
  withRollback(async (tx) => {
    const { loginName } = await withPassword(tx)
    const at = (address: string, password: string) =>
      signIn({ db: tx, now: NOW }, { loginName, password, address })
    for (let count = 0; count < 8; count += 1) {
      await expect(at('10.0.2.1', 'wrong password')).rejects.toMatchObject({ code: 'forbidden' })
    }
    await expect(at('10.0.2.1', PASSWORD)).rejects.toMatchObject({ code: 'limit-reached' })
    await expect(at('10.0.2.2', PASSWORD)).resolves.toHaveProperty('sessionToken')
  }))

it('ends with sign-out, with time, with the account and with the grant', () =>
  withRollback(async (tx) => {
    const account = await withPassword(tx)
    const { accountId, loginName } = account
    const open = async () =>
      (await signIn({ db: tx, now: NOW }, { loginName, password: PASSWORD, address: '10.0.3.1' }))
        .sessionToken
    const first = await open()
    await signOut({ db: tx, now: NOW }, { sessionToken: first })
    expect(await findActor(tx, { sessionToken: first, now: NOW })).toBeNull()

    const second = await open()
    const late = new Date(NOW.getTime() + SESSION_HOURS * 3_600_000 + 1)
    expect(await findActor(tx, { sessionToken: second, now: late })).toBeNull()

    const mine = eq(roleGrants.accountId, accountId)
    await tx.update(roleGrants).set({ startsOn: '2026-01-01', endsOn: '2026-03-01' }).where(mine)
    expect((await findActor(tx, { sessionToken: second, now: NOW }))?.grants).toEqual([])
    await tx.update(accounts).set({ closedAt: NOW }).where(eq(accounts.id, accountId))
    expect(await findActor(tx, { sessionToken: second, now: NOW })).toBeNull()
  }))
