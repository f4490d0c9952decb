import { eq } from 'drizzle-orm'
import { expect, it } from 'vitest'

import type { Queryable } from '#db/client'
import { accounts, roleGrants } from '#db/schema/accounts'
import { adminChanges } from '#db/schema/admin-changes'
import { mails, noticeSettings } from '#db/schema/mails'
import { notices } from '#db/schema/notices'
import type { Role } from '#db/states'
import { insertAccount } from '#db/testing/factories'
import { withRollback } from '#db/testing/test-database'

import { findLink, RESET_MINUTES } from '../account/account-links.ts'
import { askForReset } from '../account/ask-for-reset.ts'
import { changePassword } from '../account/password/change-password.ts'
import { closeAccount } from '../account/close-account.ts'
import { grantRole } from '../account/grant-role.ts'
import { revokeLink } from '../account/revoke-link.ts'
import { sendLink } from '../account/send-link.ts'
import { hashPassword } from '../account/password/password.ts'
import { findFactor } from '../account/second-factor/second-factor.ts'
import { rememberDevice, useDevice } from '../account/second-factor/remembered-devices.ts'
import { findActor } from '../account/session/find-actor.ts'
import { openSession } from '../account/session/open-session.ts'
import { setPassword } from '../account/password/set-password.ts'
import { signIn } from '../account/sign-in.ts'
import { secondFactors } from '#db/schema/second-factors'
import { as, NOW } from '../testing/stage.ts'
import { deliverOutbox } from './deliver-outbox.ts'
import { sendMails, type Message } from './send-mails.ts'

const ADDRESS = 'jia@example.org'
const PASSWORD = '陇原上的一句很长的密码'
const BROWSER = { address: '10.5.5.5', program: null }
const after = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000)

async function person(db: Queryable, role: Role, given: { confirmed?: boolean } = {}) {
  const passwordHash = await hashPassword('一句想不起来的老密码')
  const made = await insertAccount(db, role, '620825', { passwordHash })
  const { accountId } = made
  const confirmedAt = given.confirmed === false ? null : NOW
  await db.insert(noticeSettings).values({ accountId, mailAddress: ADDRESS, confirmedAt })
  return made
}

async function ask(db: Queryable, loginName: string, now = NOW) {
  await askForReset({ db, now }, { loginName, address: '10.5.5.5' })
  await deliverOutbox(db, now)
}

const mailsOf = (db: Queryable, { accountId }: { accountId: number }) =>
  db.select().from(mails).where(eq(mails.accountId, accountId)).orderBy(mails.id)

const noticesOf = (db: Queryable, { accountId }: { accountId: number }) =>
  db
    .select({ title: notices.title, text: notices.text, mailing: notices.mailing })
    .from(notices)
    .where(eq(notices.accountId, accountId))
    .orderBy(notices.id)

/** The token of the last link that was mailed. */
async function mailedToken(db: Queryable, who: { accountId: number }): Promise<string> {
  const path = (await mailsOf(db, who)).at(-1)?.body.items[0]?.path ?? ''
  expect(path).toMatch(/^\/invite\/[\w-]{43}$/)
  return path.slice('/invite/'.length)
}

it('mails a link to the confirmed address alone, which opens the page for thirty minutes and once', () =>
  withRollback(async (tx) => {
    const who = await person(tx, 'correspondent')
    await ask(tx, who.loginName)
    const sent = await mailsOf(tx, who)
    expect(sent).toMatchObject([{ address: ADDRESS, subject: '重设密码' }])
    const token = await mailedToken(tx, who)
    expect(await findLink(tx, { token, now: after(RESET_MINUTES) })).toBeNull()
    const now = after(RESET_MINUTES - 1)
    expect(await findLink(tx, { token, now })).toMatchObject({ accountId: who.accountId })
    await setPassword({ db: tx, now }, { token, password: PASSWORD })
    await expect(
      setPassword({ db: tx, now }, { token, password: `${PASSWORD}二` }),
    ).rejects.toMatchObject({ code: 'not-found' })
    expect(await noticesOf(tx, who)).toMatchObject([
      { title: '有人要求重设您的密码', mailing: 'off' },
    ])
    const changed = await tx
      .select({ kind: adminChanges.kind })
      .from(adminChanges)
      .where(eq(adminChanges.subjectKey, `${who.accountId}`))
      .orderBy(adminChanges.id)
    expect(changed).toEqual([{ kind: 'renew-link' }, { kind: 'set-password' }])
  }))

it('ends all sessions and remembered devices when the password is set, not before, and leaves the second factor', () =>
  withRollback(async (tx) => {
    const who = await person(tx, 'correspondent')
    const { accountId, loginName } = who
    const factor = { accountId, sealedSecret: 'sealed', confirmedAt: NOW, createdAt: NOW }
    await tx.insert(secondFactors).values(factor)
    const sessionToken = await openSession(tx, { accountId, now: NOW, browser: BROWSER })
    const device = await rememberDevice(tx, { accountId, now: NOW, browser: BROWSER })
    const isIn = async () => (await findActor(tx, { sessionToken, now: NOW })) !== null
    await ask(tx, loginName)
    expect(await isIn()).toBe(true)
    const token = await mailedToken(tx, who)
    await setPassword({ db: tx, now: NOW }, { token, password: PASSWORD })
    expect(await isIn()).toBe(false)
    const use = { accountId, token: device, browser: BROWSER, now: NOW }
    expect(await useDevice(tx, use)).toBe(false)
    expect(await findFactor(tx, accountId)).toEqual(NOW)
    const entered = await signIn(
      { db: tx, now: NOW },
      { loginName, password: PASSWORD, address: '10.5.5.5' },
    )
    expect(entered).toMatchObject({ awaitsCode: true })
  }))

it.each(['admin', 'auditor', 'editor3'] as const)(
  'mails nothing to %s, and their notice names whom to turn to',
  (role) =>
    withRollback(async (tx) => {
      const who = await person(tx, role)
      await ask(tx, who.loginName)
      expect(await mailsOf(tx, who)).toEqual([])
      const [notice, ...more] = await noticesOf(tx, who)
      expect(more).toEqual([])
      expect(notice).toMatchObject({ title: '有人要求重设您的密码', mailing: 'off' })
      expect(notice?.text).toContain('另一位管理员')
    }),
)

it('mails nothing without a confirmed address, to a closed account or to who has never set a password', () =>
  withRollback(async (tx) => {
    const unconfirmed = await person(tx, 'correspondent', { confirmed: false })
    const closed = await person(tx, 'correspondent')
    const invited = await person(tx, 'correspondent')
    const admin = await insertAccount(tx, 'admin', '620000')
    await closeAccount(as(tx, admin), closed)
    const mine = eq(accounts.id, invited.accountId)
    await tx.update(accounts).set({ passwordHash: null }).where(mine)
    for (const who of [unconfirmed, closed, invited]) {
      await ask(tx, who.loginName)
      expect(await mailsOf(tx, who)).toEqual([])
    }
    const [notice] = await noticesOf(tx, unconfirmed)
    expect(notice?.text).toContain('初审编辑')
    expect(await noticesOf(tx, closed)).toEqual([])
    expect(await noticesOf(tx, invited)).toEqual([])
  }))

it('mails to who was a final editor for a time that is over', () =>
  withRollback(async (tx) => {
    const who = await person(tx, 'correspondent')
    const { accountId } = who
    const covered = { accountId, role: 'editor3' as const, divisionCode: '620000' }
    await tx.insert(roleGrants).values({ ...covered, startsOn: '2026-01-01', endsOn: '2026-02-01' })
    await ask(tx, who.loginName)
    expect(await mailsOf(tx, who)).toHaveLength(1)
  }))

it('leaves the link that an admin has handed out, and the first of both that is used ends the other', () =>
  withRollback(async (tx) => {
    const admin = await insertAccount(tx, 'admin', '620000')
    const isGood = async (token: string) => (await findLink(tx, { token, now: NOW })) !== null
    for (const used of ['handed', 'mailed'] as const) {
      const who = await person(tx, 'correspondent')
      const { token: handed } = await sendLink(as(tx, admin), who)
      await ask(tx, who.loginName)
      const tokens = { handed, mailed: await mailedToken(tx, who) }
      expect([await isGood(tokens.handed), await isGood(tokens.mailed)]).toEqual([true, true])
      await setPassword({ db: tx, now: NOW }, { token: tokens[used], password: PASSWORD })
      expect([await isGood(tokens.handed), await isGood(tokens.mailed)]).toEqual([false, false])
    }
  }))

it('is ended by the next link that an admin sends, and by the end of the links', () =>
  withRollback(async (tx) => {
    const admin = await insertAccount(tx, 'admin', '620000')
    const who = await person(tx, 'correspondent')
    await ask(tx, who.loginName)
    await sendLink(as(tx, admin), who)
    const earlier = await mailedToken(tx, who)
    expect(await findLink(tx, { token: earlier, now: NOW })).toBeNull()
    await ask(tx, who.loginName)
    await revokeLink(as(tx, admin), who)
    const token = await mailedToken(tx, who)
    expect(token).not.toBe(earlier)
    expect(await findLink(tx, { token, now: NOW })).toBeNull()
  }))

it('takes the worth of a link with a role that needs others, with a change of the password and with the next link', () =>
  withRollback(async (tx) => {
    const admin = await insertAccount(tx, 'admin', '620000')
    const gone = async (token: string) => {
      expect(await findLink(tx, { token, now: NOW })).toBeNull()
      await expect(
        setPassword({ db: tx, now: NOW }, { token, password: PASSWORD }),
      ).rejects.toMatchObject({ code: 'not-found' })
    }
    const raised = await person(tx, 'correspondent')
    await ask(tx, raised.loginName)
    const { accountId } = raised
    await grantRole(as(tx, admin), { accountId, role: 'editor3', divisionCode: '620000' })
    await gone(await mailedToken(tx, raised))

    const changing = await person(tx, 'correspondent')
    await ask(tx, changing.loginName)
    await changePassword(as(tx, changing), {
      oldPassword: '一句想不起来的老密码',
      newPassword: PASSWORD,
      sessionToken: '',
    })
    await gone(await mailedToken(tx, changing))

    const twice = await person(tx, 'correspondent')
    await ask(tx, twice.loginName)
    const first = await mailedToken(tx, twice)
    await ask(tx, twice.loginName)
    await gone(first)
    const token = await mailedToken(tx, twice)
    await setPassword({ db: tx, now: NOW }, { token, password: PASSWORD })
  }))

it('keeps no link in the mail that went out', () =>
  withRollback(async (tx) => {
    const who = await person(tx, 'correspondent')
    await ask(tx, who.loginName)
    const token = await mailedToken(tx, who)
    const taken: Message[] = []
    const carrier = {
      repeatable: false,
      judge: () => 'unsure' as const,
      send: (message: Message) => Promise.resolve(void taken.push(message)),
    }
    const site = { name: '陇原政协', origin: 'https://example.org' }
    await sendMails(tx, carrier, site, () => NOW)
    expect(taken[0]?.text).toContain(`https://example.org/invite/${token}`)
    const [kept] = await mailsOf(tx, who)
    expect(kept).toMatchObject({ state: 'sent', body: { lead: '', items: [] } })
  }))
