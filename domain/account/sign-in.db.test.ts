import { verify } from '@node-rs/argon2'
import { eq } from 'drizzle-orm'
import { expect, it, onTestFinished, vi } from 'vitest'

import type { Queryable } from '#db/client'
import { accounts, roleGrants, sessions, signInAttempts } from '#db/schema/accounts'
import { outbox } from '#db/schema/outbox'
import { insertAccount } from '#db/testing/factories'
import { withRollback } from '#db/testing/test-database'

import { findActor } from './session/find-actor.ts'
import { noteUse } from './session/note-use.ts'
import { hashPassword, verifyPassword } from './password/password.ts'
import { sessionRulesSchema } from './session/session-rules.ts'
import { signIn } from './sign-in.ts'
import { WRONG_PAIR } from './sign-in-limit.ts'
import { signOut } from './sign-out.ts'

// Counted, and done all the same.
vi.mock('@node-rs/argon2', { spy: true })

const NOW = new Date('2026-03-20T02:00:00Z')
const { sessionHours, sessionIdleHours } = sessionRulesSchema.parse({})
const HOUR_MS = 3_600_000
const PASSWORD = '陇原上的一句长密码'

async function withPassword(db: Queryable) {
  return insertAccount(db, 'editor1', '620800', { passwordHash: await hashPassword(PASSWORD) })
}

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

it('looks at one password for an unknown name, a wrong password, a closed account and a locked name', () =>
  withRollback(async (tx) => {
    const known = await withPassword(tx)
    const closed = await withPassword(tx)
    await tx.update(accounts).set({ closedAt: NOW }).where(eq(accounts.id, closed.accountId))
    const at = (loginName: string, address: string) =>
      tryAs(tx, loginName)(address, WRONG).catch((error: unknown) => error)
    for (let count = 0; count < 8; count += 1) await at(known.loginName, '10.0.6.1')
    vi.mocked(verify).mockClear()
    const tries = [
      ['nobody-here', '10.0.6.2'],
      [known.loginName, '10.0.6.2'],
      [closed.loginName, '10.0.6.2'],
      [known.loginName, '10.0.6.1'],
    ] as const
    for (const [index, [loginName, address]] of tries.entries()) {
      expect(await at(loginName, address)).toMatchObject({ message: WRONG_PAIR })
      expect(verify).toHaveBeenCalledTimes(index + 1)
    }
  }))

/** Tries to sign in with a name, from where and with what is given. */
const tryAs =
  (tx: Queryable, loginName: string) =>
  (address: string, password: string, device: string | null = null) =>
    signIn({ db: tx, now: NOW }, { loginName, password, address, device })

const WRONG = 'wrong password'
const FORBIDDEN = { code: 'forbidden' }
const LIMITED = { code: 'limit-reached' }

it('stops one name from one address after eight failures, the right password too', () =>
  withRollback(async (tx) => {
    const { loginName } = await withPassword(tx)
    const at = tryAs(tx, loginName)
    for (let count = 0; count < 8; count += 1) {
      await expect(at('10.0.2.1', WRONG)).rejects.toMatchObject(FORBIDDEN)
    }
    await expect(at('10.0.2.1', PASSWORD)).rejects.toMatchObject({
      ...LIMITED,
      message: WRONG_PAIR,
    })
    await expect(at('10.0.2.2', PASSWORD)).resolves.toHaveProperty('sessionToken')
  }))

it('lets the right password in again when a quarter of an hour is over, and not before', () =>
  withRollback(async (tx) => {
    // The driver's own waiting goes on.
    vi.useFakeTimers({ toFake: ['Date'], now: NOW })
    onTestFinished(() => void vi.useRealTimers())
    const { loginName } = await withPassword(tx)
    const at = tryAs(tx, loginName)
    const browsers = [null, 'a known browser']
    for (const browser of browsers) {
      for (let count = 0; count < 8; count += 1) {
        await expect(at('10.0.8.1', WRONG, browser)).rejects.toMatchObject(FORBIDDEN)
      }
    }
    const end = NOW.getTime() + 15 * 60_000
    vi.setSystemTime(end - 1)
    for (const browser of browsers) {
      await expect(at('10.0.8.1', PASSWORD, browser)).rejects.toMatchObject(LIMITED)
    }
    vi.setSystemTime(end)
    for (const browser of browsers) {
      await expect(at('10.0.8.1', PASSWORD, browser)).resolves.toHaveProperty('sessionToken')
    }
  }))

it('asks who finds the line of their network full to come again, and counts no try of theirs', () =>
  withRollback(async (tx) => {
    const { loginName } = await withPassword(tx)
    const at = tryAs(tx, loginName)
    const waiting = fillLine('10.0.9.1')
    onTestFinished(waiting.end)
    await expect(at('10.0.9.1', PASSWORD)).rejects.toMatchObject({
      ...LIMITED,
      message: '正在登录的人太多，请过一分钟再试',
    })
    const spent = await tx.select().from(signInAttempts)
    expect(spent.map(({ points }) => points)).toEqual([0, 0, 0])
    await waiting.end()
    await expect(at('10.0.9.1', PASSWORD)).resolves.toHaveProperty('sessionToken')
  }))

/** So many of one network try at once that the line is full, and nobody's turn ends before `end`. */
function fillLine(address: string) {
  const held = Promise.withResolvers<boolean>()
  vi.mocked(verify).mockImplementation(() => held.promise)
  // Nobody of them loses patience, however slow the machine is.
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  const all = Array.from({ length: 400 }, () => verifyPassword(null, WRONG, address))
  vi.useRealTimers()
  const ended = Promise.allSettled(all)
  return {
    async end() {
      held.resolve(false)
      await ended
      vi.mocked(verify).mockReset()
    },
  }
}

it('lets no single address lock a name elsewhere, however often it tries', () =>
  withRollback(async (tx) => {
    const { loginName } = await withPassword(tx)
    const at = tryAs(tx, loginName)
    for (let count = 0; count < 70; count += 1) {
      await expect(at('10.0.4.1', WRONG)).rejects.toMatchObject(count < 8 ? FORBIDDEN : LIMITED)
    }
    await expect(at('10.0.4.2', PASSWORD)).resolves.toHaveProperty('sessionToken')
  }))

it('counts a whole IPv6 network of one subscriber as one address', () =>
  withRollback(async (tx) => {
    const { loginName } = await withPassword(tx)
    const at = tryAs(tx, loginName)
    for (let count = 0; count < 8; count += 1) {
      await expect(at(`2001:db8:1:2::${count}`, WRONG)).rejects.toMatchObject(FORBIDDEN)
    }
    await expect(at('2001:db8:1:2:ffff::1', PASSWORD)).rejects.toMatchObject(LIMITED)
    await expect(at('2001:db8:1:3::1', PASSWORD)).resolves.toHaveProperty('sessionToken')
  }))

it('never bars a browser that has signed in before for what others tried, and bounds it by itself', () =>
  withRollback(async (tx) => {
    const { loginName } = await withPassword(tx)
    const at = tryAs(tx, loginName)
    for (let network = 0; network < 9; network += 1) {
      for (let count = 0; count < 8; count += 1) {
        await at(`10.1.${network}.1`, WRONG).catch(() => {})
      }
    }
    await expect(at('10.1.20.1', PASSWORD)).rejects.toMatchObject(LIMITED)
    await expect(at('10.1.0.1', PASSWORD, 'a known browser')).resolves.toHaveProperty('accountId')
    for (let count = 0; count < 8; count += 1) {
      await expect(at('10.1.0.1', WRONG, 'a known browser')).rejects.toMatchObject(FORBIDDEN)
    }
    await expect(at('10.1.0.1', PASSWORD, 'a known browser')).rejects.toMatchObject(LIMITED)
    await expect(at('10.1.0.1', PASSWORD, 'another one')).resolves.toHaveProperty('accountId')
  }))

it('takes nothing from an office for those of its people who sign in rightly', () =>
  withRollback(async (tx) => {
    const { loginName } = await withPassword(tx)
    const at = tryAs(tx, loginName)
    for (let count = 0; count < 3; count += 1) await at('10.0.5.1', PASSWORD)
    const spent = await tx.select().from(signInAttempts)
    expect(spent.map(({ points }) => points)).toEqual([0, 0])
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
