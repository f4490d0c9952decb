import { eq } from 'drizzle-orm'
import { expect, it } from 'vitest'

import type { Queryable } from '#db/client'
import { accounts, sessions } from '#db/schema/accounts'
import { outbox } from '#db/schema/outbox'
import { recoveryCodes, secondFactors } from '#db/schema/second-factors'
import { insertAccount } from '#db/testing/factories'
import { racesDatabase, withRollback } from '#db/testing/test-database'

import { codeAt, insertFactor, SEALING_KEY } from '../../testing/second-factor.ts'
import { as, NOW } from '../../testing/stage.ts'
import { closeAccount } from '../close-account.ts'
import { endOwnDevice } from './end-own-device.ts'
import { findActor } from '../session/find-actor.ts'
import { findWaiting, passCode } from './pass-code.ts'
import { hashPassword } from '../password/password.ts'
import { listDevices, REMEMBERED_DAYS } from './remembered-devices.ts'
import { signIn } from '../sign-in.ts'

const PASSWORD = '陇原上的一句长密码'
const DAY_MS = 86_400_000
const WRONG = { code: 'invalid-input', message: expect.stringContaining('验证码不对') }
const browser = { address: '10.3.0.1', program: 'Chrome，Windows' }

async function withFactor(db: Queryable) {
  const passwordHash = await hashPassword(PASSWORD)
  const account = await insertAccount(db, 'editor3', '620800', { passwordHash })
  return { account, ...(await insertFactor(db, account.accountId)) }
}

const enter = (
  db: Queryable,
  { loginName }: { loginName: string },
  given: { now?: Date; remembered?: string | null } = {},
) => {
  const { now = NOW, remembered = null } = given
  return signIn({ db, now }, { loginName, password: PASSWORD, address: '10.3.0.1', remembered })
}

const pass = (
  db: Queryable,
  sessionToken: string,
  code: string,
  given: { now?: Date; remember?: boolean; key?: string; device?: string } = {},
) => {
  const { now = NOW, remember = false, key = SEALING_KEY, device = null } = given
  return passCode({ db, now }, { sessionToken, code, remember, browser, device, key })
}

const isSignedIn = async (db: Queryable, sessionToken: string, now = NOW) =>
  (await findActor(db, { sessionToken, now })) !== null

it('signs nobody in by the password alone, and by the code in a session of its own', () =>
  withRollback(async (tx) => {
    const { account, secret } = await withFactor(tx)
    const waiting = await enter(tx, account)
    expect(waiting.awaitsCode).toBe(true)
    expect(await isSignedIn(tx, waiting.sessionToken)).toBe(false)
    const { sessionToken, remembered } = await pass(tx, waiting.sessionToken, codeAt(secret, NOW))
    expect(remembered).toBeNull()
    expect(sessionToken).not.toBe(waiting.sessionToken)
    expect(await isSignedIn(tx, sessionToken)).toBe(true)
    expect(await isSignedIn(tx, waiting.sessionToken)).toBe(false)
    expect(await findWaiting(tx, { sessionToken: waiting.sessionToken, now: NOW })).toBeNull()
  }))

it('asks nobody for a code who has no second factor, or has only begun to set one up', () =>
  withRollback(async (tx) => {
    const { account } = await withFactor(tx)
    await tx
      .update(secondFactors)
      .set({ confirmedAt: null })
      .where(eq(secondFactors.accountId, account.accountId))
    const { awaitsCode, sessionToken } = await enter(tx, account)
    expect(awaitsCode).toBe(false)
    expect(await isSignedIn(tx, sessionToken)).toBe(true)
  }))

it('refuses a code that was used, the one before it, and takes the next', () =>
  withRollback(async (tx) => {
    const { account, secret } = await withFactor(tx)
    const first = await enter(tx, account)
    await pass(tx, first.sessionToken, codeAt(secret, NOW))
    const second = await enter(tx, account)
    const earlier = new Date(NOW.getTime() - 30_000)
    for (const at of [NOW, earlier]) {
      await expect(pass(tx, second.sessionToken, codeAt(secret, at))).rejects.toMatchObject(WRONG)
    }
    const later = new Date(NOW.getTime() + 30_000)
    const code = codeAt(secret, later)
    await expect(pass(tx, second.sessionToken, code, { now: later })).resolves.toBeTruthy()
  }))

it('lets one of two in who send the same code at once', async () => {
  const db = racesDatabase()
  const { account, secret, codes } = await withFactor(db)
  for (const code of [codeAt(secret, NOW), codes[0] ?? '']) {
    const waiting = [await enter(db, account), await enter(db, account)]
    const ended = await Promise.allSettled(
      waiting.map(({ sessionToken }) => pass(db, sessionToken, code)),
    )
    expect(ended.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect(ended).toContainEqual({ status: 'rejected', reason: expect.objectContaining(WRONG) })
  }
})

it('takes a recovery code once, however it is written, and notifies its owner', () =>
  withRollback(async (tx) => {
    const { account, codes } = await withFactor(tx)
    const [code = '', other = ''] = codes
    expect(codes).toHaveLength(8)
    const first = await enter(tx, account)
    const typed = ` ${code.toLowerCase().replaceAll('-', ' ')} `
    await expect(pass(tx, first.sessionToken, typed)).resolves.toBeTruthy()
    const second = await enter(tx, account)
    await expect(pass(tx, second.sessionToken, code)).rejects.toMatchObject(WRONG)
    const stranger = await withFactor(tx)
    const third = await enter(tx, stranger.account)
    await expect(pass(tx, third.sessionToken, other)).rejects.toMatchObject(WRONG)
    await expect(pass(tx, second.sessionToken, other)).resolves.toBeTruthy()
    const events = await tx
      .select({ payload: outbox.payload })
      .from(outbox)
      .where(eq(outbox.event, 'account.recovery-code-used'))
    expect(events).toHaveLength(2)
    expect(events[0]?.payload).toMatchObject({ accountIds: [account.accountId] })
  }))

it('stops after eight wrong codes, the right one too, and keeps passwords and known browsers apart', () =>
  withRollback(async (tx) => {
    const { account, secret } = await withFactor(tx)
    const { sessionToken } = await enter(tx, account)
    for (let count = 0; count < 8; count += 1) {
      await expect(pass(tx, sessionToken, '000000')).rejects.toMatchObject(WRONG)
    }
    const code = codeAt(secret, NOW)
    // A right password between the guesses forgives none of them.
    const again = await enter(tx, account)
    await expect(pass(tx, again.sessionToken, code)).rejects.toMatchObject({
      code: 'limit-reached',
    })
    const known = { device: 'a known browser' }
    await expect(pass(tx, again.sessionToken, code, known)).resolves.toBeTruthy()
  }))

it('waits ten minutes for a code, and not for a closed account or one whose session was ended', () =>
  withRollback(async (tx) => {
    const { account, secret } = await withFactor(tx)
    const { sessionToken } = await enter(tx, account)
    const late = new Date(NOW.getTime() + 10 * 60_000)
    await expect(pass(tx, sessionToken, codeAt(secret, late), { now: late })).rejects.toMatchObject(
      { code: 'not-found' },
    )
    await expect(pass(tx, 'made up', codeAt(secret, NOW))).rejects.toMatchObject({
      code: 'not-found',
    })
    const admin = await insertAccount(tx, 'admin', '620000')
    await closeAccount(as(tx, admin), account)
    await expect(pass(tx, sessionToken, codeAt(secret, NOW))).rejects.toMatchObject({
      code: 'not-found',
    })
  }))

it('asks a remembered device for no code until it expires or is ended; ending it is its owner’s', () =>
  withRollback(async (tx) => {
    const { account, secret } = await withFactor(tx)
    const waiting = await enter(tx, account)
    const code = codeAt(secret, NOW)
    const { remembered } = await pass(tx, waiting.sessionToken, code, { remember: true })
    const here = { remembered }
    expect(await enter(tx, account, here)).toMatchObject({ awaitsCode: false })
    expect(await enter(tx, account)).toMatchObject({ awaitsCode: true })
    const other = await withFactor(tx)
    expect(await enter(tx, other.account, here)).toMatchObject({ awaitsCode: true })
    const last = new Date(NOW.getTime() + REMEMBERED_DAYS * DAY_MS)
    expect(await enter(tx, account, { ...here, now: last })).toMatchObject({ awaitsCode: true })
    const [device] = await listDevices(tx, { accountId: account.accountId, now: NOW })
    expect(device).toMatchObject({ program: null, address: '10.3.0.1' })
    expect(device?.id).not.toContain(remembered)
    await endOwnDevice(as(tx, account), { deviceId: device?.id })
    expect(await enter(tx, account, here)).toMatchObject({ awaitsCode: true })
  }))

it('has nothing in its rows that would pass: the secret is sealed, codes are hashes', () =>
  withRollback(async (tx) => {
    const { account, secret, codes } = await withFactor(tx)
    const rows = [
      await tx.select().from(secondFactors),
      await tx.select().from(recoveryCodes),
      await tx.select().from(sessions),
      await tx.select().from(accounts).where(eq(accounts.id, account.accountId)),
    ]
    const dump = JSON.stringify(rows)
    for (const word of [secret, ...codes, ...codes.map((code) => code.replaceAll('-', ''))])
      expect(dump).not.toContain(word)
  }))

it('says so when the key is another than the one it was sealed with, and takes a recovery code still', () =>
  withRollback(async (tx) => {
    const { account, secret, codes } = await withFactor(tx)
    const { sessionToken } = await enter(tx, account)
    const lost = { key: 'another key' }
    await expect(pass(tx, sessionToken, codeAt(secret, NOW), lost)).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringContaining('恢复码'),
    })
    await expect(pass(tx, sessionToken, codes[0] ?? '', lost)).resolves.toBeTruthy()
  }))
