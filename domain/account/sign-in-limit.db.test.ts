import { verify } from '@node-rs/argon2'
import { eq } from 'drizzle-orm'
import { expect, it, onTestFinished, vi } from 'vitest'

import { accounts, signInAttempts } from '#db/schema/accounts'
import { withRollback } from '#db/testing/test-database'

import { verifyPassword } from './password/password.ts'
import { WRONG_PAIR } from './sign-in-limit.ts'
import { FORBIDDEN, LIMITED, NOW, PASSWORD, tryAs, withPassword, WRONG } from './testing/sign-in.ts'

// Counted, and done all the same.
vi.mock('@node-rs/argon2', { spy: true })

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
