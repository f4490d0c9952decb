import { desc, eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'

import type { Queryable } from '#db/client'
import { accounts } from '#db/schema/accounts'
import { mails, noticeSettings } from '#db/schema/mails'
import { notices } from '#db/schema/notices'
import { insertAccount } from '#db/testing/factories'
import { withRollback } from '#db/testing/test-database'

import type { Actor } from '../account/actor.ts'
import { changePassword } from '../account/password/change-password.ts'
import { closeAccount } from '../account/close-account.ts'
import { coverLeave } from '../account/cover-leave.ts'
import { endGrant } from '../account/end-grant.ts'
import { grantRole } from '../account/grant-role.ts'
import { loadAccount } from '../account/load-account.ts'
import { hashPassword } from '../account/password/password.ts'
import { reopenAccount } from '../account/reopen-account.ts'
import { revokeLink } from '../account/revoke-link.ts'
import { beginSecondFactor } from '../account/second-factor/begin-second-factor.ts'
import { confirmSecondFactor } from '../account/second-factor/confirm-second-factor.ts'
import { dropSecondFactor } from '../account/second-factor/drop-second-factor.ts'
import { findNewFactor } from '../account/second-factor/find-new-factor.ts'
import { passCode } from '../account/second-factor/pass-code.ts'
import { renewRecoveryCodes } from '../account/second-factor/renew-recovery-codes.ts'
import { takeOffSecondFactor } from '../account/second-factor/take-off-second-factor.ts'
import { sendLink } from '../account/send-link.ts'
import { setPassword } from '../account/password/set-password.ts'
import { signIn } from '../account/sign-in.ts'
import { codeAt, insertFactor, SEALING_KEY } from '../testing/second-factor.ts'
import { as, NOW } from '../testing/stage.ts'
import { ACCOUNT_NOTICE_RULES } from './account-notice-rules.ts'
import { deliverOutbox } from './deliver-outbox.ts'

const ADDRESS = 'jia@example.org'
const OLD = '一句从前的很长的密码'
const FRESH = '陇原上的一句很长的密码'
const PEER = { address: '10.9.9.9', device: 'known', program: '火狐（Linux）' }
const key = SEALING_KEY

interface People {
  admin: Actor
  person: Actor & { loginName: string }
}
type Act = (db: Queryable, people: People) => Promise<unknown>

/** The second step of a sign-in, with a code of the app or of the paper. */
async function enterCode(db: Queryable, { person }: People, kind: 'app' | 'recovery') {
  const { secret, codes } = await insertFactor(db, person.accountId)
  const { loginName } = person
  const { sessionToken } = await signIn({ db, now: NOW }, { loginName, password: OLD, ...PEER })
  const code = kind === 'app' ? codeAt(secret, NOW) : codes[0]
  const { device, ...browser } = PEER
  await passCode(
    { db, now: NOW },
    { sessionToken, code, remember: kind === 'app', browser, device, key },
  )
}

/** What is done to an account, by its owner or another, and under which event its owner hears of it. */
const ACTS: Record<string, Act> = {
  'account.granted': (db, { admin, person: { accountId } }) =>
    grantRole(as(db, admin), { accountId, role: 'editor1', divisionCode: '620825' }),
  'account.covered': async (db, { admin, person: { accountId: coverId } }) => {
    const { accountId } = await insertAccount(db, 'editor1', '620825')
    const leave = { startsOn: '2026-03-20', endsOn: '2026-03-27', note: '年休假' }
    await coverLeave(as(db, admin), { accountId, coverId, ...leave })
  },
  'account.grant-ended': async (db, { admin, person: { accountId } }) => {
    const grantId = (await loadAccount(db, accountId))?.grants[0]?.id ?? 0
    await endGrant(as(db, admin), { accountId, grantId })
  },
  'account.link-sent': (db, { admin, person }) => sendLink(as(db, admin), person),
  'account.link-revoked': async (db, { admin, person }) => {
    await sendLink(as(db, admin), person)
    await revokeLink(as(db, admin), person)
  },
  'account.password-set': async (db, { admin, person }) => {
    const { token } = await sendLink(as(db, admin), person)
    await setPassword({ db, now: NOW }, { token, password: FRESH })
  },
  'account.password-changed': (db, { person }) =>
    changePassword(as(db, person), { oldPassword: OLD, newPassword: FRESH, sessionToken: '' }),
  'account.reopened': async (db, { admin, person }) => {
    await closeAccount(as(db, admin), person)
    await reopenAccount(as(db, admin), person)
  },
  'account.new-device': (db, { person: { loginName } }) =>
    signIn({ db, now: NOW }, { loginName, password: OLD, ...PEER, device: null }),
  'account.device-remembered': (db, people) => enterCode(db, people, 'app'),
  'account.recovery-code-used': (db, people) => enterCode(db, people, 'recovery'),
  'account.factor-added': async (db, { person }) => {
    await beginSecondFactor(as(db, person), { key })
    const secret = await findNewFactor(db, { accountId: person.accountId, key })
    const code = codeAt(secret ?? '', NOW)
    await confirmSecondFactor(as(db, person), { code, password: OLD, key })
  },
  'account.factor-dropped': async (db, { person }) => {
    const { secret } = await insertFactor(db, person.accountId)
    await dropSecondFactor(as(db, person), { code: codeAt(secret, NOW), key })
  },
  'account.factor-ended': async (db, { admin, person }) => {
    await insertFactor(db, person.accountId)
    await takeOffSecondFactor(as(db, admin), person)
  },
  'account.codes-renewed': async (db, { person }) => {
    const { secret } = await insertFactor(db, person.accountId)
    await renewRecoveryCodes(as(db, person), { code: codeAt(secret, NOW), key })
  },
}

/** They have mails of their own: send-reset.db.test.ts, change-mail-address.db.test.ts. */
const ELSEWHERE = ['account.reset-asked', 'account.address-changed']

describe('what is done to an account is reported to its owner, in the newsroom and at once by mail', () => {
  it('for each event that there are words for', () => {
    const events = Object.keys(ACCOUNT_NOTICE_RULES).filter((event) =>
      ACCOUNT_NOTICE_RULES[event]?.some(({ kind }) => kind === 'account'),
    )
    expect([...Object.keys(ACTS), ...ELSEWHERE].toSorted()).toEqual(events.toSorted())
  })
  it.each(Object.entries(ACTS))('%s', (event, act) =>
    withRollback(async (tx) => {
      const admin = await insertAccount(tx, 'admin', '620000')
      const passwordHash = await hashPassword(OLD)
      const person = await insertAccount(tx, 'correspondent', '620825', { passwordHash })
      const { accountId } = person
      // Whatever the person chose: what keeps an account safe is not to be switched off.
      const choices = { account: 'off' } as const
      const confirmed = { accountId, mailAddress: ADDRESS, confirmedAt: NOW, choices }
      await tx.insert(noticeSettings).values(confirmed)
      await act(tx, { admin, person })
      await deliverOutbox(tx, NOW)
      const [notice] = await tx
        .select()
        .from(notices)
        .where(eq(notices.accountId, accountId))
        .orderBy(desc(notices.id))
      const title = ACCOUNT_NOTICE_RULES[event]?.[0]?.title({} as never)
      expect(notice).toMatchObject({ kind: 'account', title, mailing: 'at-once' })
      const [mail] = await tx
        .select()
        .from(mails)
        .where(eq(mails.id, notice?.mailId ?? 0))
      expect(mail).toMatchObject({ address: ADDRESS, subject: title, state: 'waiting' })
      expect(await tx.select().from(notices).where(eq(notices.accountId, admin.accountId))).toEqual(
        [],
      )
    }),
  )
})

it('notifies nobody of a link that is revoked before its person has joined', () =>
  withRollback(async (tx) => {
    const admin = await insertAccount(tx, 'admin', '620000')
    const person = await insertAccount(tx, 'correspondent', '620825')
    const mine = eq(accounts.id, person.accountId)
    await tx.update(accounts).set({ passwordHash: null }).where(mine)
    await sendLink(as(tx, admin), person)
    await revokeLink(as(tx, admin), person)
    await deliverOutbox(tx, NOW)
    const reported = await tx.select().from(notices).where(eq(notices.accountId, person.accountId))
    expect(reported).toEqual([])
  }))
