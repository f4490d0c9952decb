import { eq } from 'drizzle-orm'
import { expect, it } from 'vitest'

import { accounts, roleGrants, sessions } from '#db/schema/accounts'
import { outbox } from '#db/schema/outbox'
import { insertAccount } from '#db/testing/factories'
import { withRollback } from '#db/testing/test-database'

import { findActor } from './session/find-actor.ts'
import { noteUse } from './session/note-use.ts'
import { hashPassword } from './password/password.ts'
import { sessionRulesSchema } from './session/session-rules.ts'
import { signIn } from './sign-in.ts'
import { WRONG_PAIR } from './sign-in-limit.ts'
import { signOut } from './sign-out.ts'
import { FORBIDDEN, NOW, PASSWORD, withPassword, WRONG } from './testing/sign-in.ts'

const { sessionHours, sessionIdleHours } = sessionRulesSchema.parse({})
const HOUR_MS = 3_600_000

it('opens a session that stands for the person and the grants of the day', () =>
  withRollback(async (tx) => {
    const account = await withPassword(tx)
    const credentials = {
      loginName: account.loginName,
      password: PASSWORD,
      address: '10.0.0.1',
      device: null,
    }
    const { sessionToken } = await signIn({ db: tx, now: NOW }, credentials)
    const actor = await findActor(tx, { sessionToken, now: NOW })
    expect(actor).toMatchObject({ accountId: account.accountId, grants: account.grants })
    const [row] = await tx.select().from(sessions).where(eq(sessions.accountId, account.accountId))
    expect(row?.id).not.toContain(sessionToken)
  }))

it('reports a browser that never signed in with the name to its owner, and no other one', () =>
  withRollback(async (tx) => {
    const { accountId, loginName } = await withPassword(tx)
    const given = { loginName, password: PASSWORD, address: '10.0.6.1' }
    await signIn({ db: tx, now: NOW }, { ...given, device: 'known' })
    await expect(
      signIn({ db: tx, now: NOW }, { ...given, password: WRONG, device: null }),
    ).rejects.toMatchObject(FORBIDDEN)
    const reported = () =>
      tx
        .select({ payload: outbox.payload })
        .from(outbox)
        .where(eq(outbox.event, 'account.new-device'))
    expect(await reported()).toEqual([])
    await signIn({ db: tx, now: NOW }, { ...given, device: null, program: '火狐（Linux）' })
    const quote = '火狐（Linux），10.0.6.1，2026年3月20日 10:00'
    expect(await reported()).toEqual([{ payload: { accountId, accountIds: [accountId], quote } }])
  }))

it('takes full-width letters typed in a Chinese input method for what they mean', () =>
  withRollback(async (tx) => {
    const passwordHash = await hashPassword('secret-2026')
    const { loginName } = await insertAccount(tx, 'admin', '620000', { passwordHash })
    const credentials = {
      loginName,
      password: 'ｓｅｃｒｅｔ－２０２６',
      address: '10.0.0.2',
      device: null,
    }
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
      await expect(
        signIn({ db: tx, now: NOW }, { ...attempt, address, device: null }),
      ).rejects.toMatchObject({
        code: 'forbidden',
        message: WRONG_PAIR,
      })
    }
  }))

it('ends with sign-out, without use, with time, with the account and with the grant', () =>
  withRollback(async (tx) => {
    const account = await withPassword(tx)
    const { accountId, loginName } = account
    const open = async () =>
      (
        await signIn(
          { db: tx, now: NOW },
          { loginName, password: PASSWORD, address: '10.0.3.1', device: null },
        )
      ).sessionToken
    const first = await open()
    await signOut({ db: tx, now: NOW }, { sessionToken: first })
    expect(await findActor(tx, { sessionToken: first, now: NOW })).toBeNull()

    const second = await open()
    const after = (hours: number) => new Date(NOW.getTime() + hours * HOUR_MS)
    const idle = after(sessionIdleHours)
    const alive = await findActor(tx, {
      sessionToken: second,
      now: new Date(idle.getTime() - 1),
    })
    expect(alive).not.toBeNull()
    expect(await findActor(tx, { sessionToken: second, now: idle })).toBeNull()
    for (let hour = 1; hour < sessionHours; hour += 1) {
      const now = after(hour)
      expect(await findActor(tx, { sessionToken: second, now })).not.toBeNull()
      await noteUse(tx, { sessionToken: second, now })
    }
    const late = after(sessionHours)
    expect(await findActor(tx, { sessionToken: second, now: late })).toBeNull()

    const mine = eq(roleGrants.accountId, accountId)
    await tx.update(roleGrants).set({ startsOn: '2026-01-01', endsOn: '2026-03-01' }).where(mine)
    expect((await findActor(tx, { sessionToken: second, now: NOW }))?.grants).toEqual([])
    await tx.update(accounts).set({ closedAt: NOW }).where(eq(accounts.id, accountId))
    expect(await findActor(tx, { sessionToken: second, now: NOW })).toBeNull()
  }))
