import { desc } from 'drizzle-orm'
import { expect, it } from 'vitest'

import { outbox } from '#db/schema/outbox'
import { insertAccount } from '#db/testing/factories'
import { racesDatabase, withRollback } from '#db/testing/test-database'

import { as, NOW } from '../../testing/stage.ts'
import { changePassword } from './change-password.ts'
import { findLink } from '../account-links.ts'
import { sendLink } from '../send-link.ts'
import { findActor } from '../session/find-actor.ts'
import { listOwnSessions } from '../session/list-own-sessions.ts'
import { openSession } from '../session/open-session.ts'
import { hashPassword } from './password.ts'
import { signIn } from '../sign-in.ts'

const OLD = '陇原上的一句很长的密码'
const NEW = '换成另外一句更加长的话'

it('ends every session and the old password in one step, and goes on in a new session', () =>
  withRollback(async (tx) => {
    const passwordHash = await hashPassword(OLD)
    const account = await insertAccount(tx, 'editor1', '620800', { passwordHash })
    const { loginName } = account
    const open = async (password: string) =>
      (await signIn({ db: tx, now: NOW }, { loginName, password, address: '10.0.9.1' }))
        .sessionToken
    const admin = await insertAccount(tx, 'admin', '620000')
    const link = await sendLink(as(tx, admin), account)
    const browser = { address: '10.0.9.1', program: 'Firefox，Linux' }
    const here = await openSession(tx, { accountId: account.accountId, now: NOW, browser })
    const [elsewhere] = [await open(OLD), await open(OLD)]
    const input = { oldPassword: OLD, newPassword: NEW, sessionToken: here }
    const { ended, sessionToken } = await changePassword(as(tx, account), input)
    expect(ended).toBe(2)
    const { accountId } = account
    expect(await listOwnSessions(tx, { accountId, sessionToken, now: NOW })).toMatchObject([
      { here: true, ...browser },
    ])
    expect(await findLink(tx, { token: link.token, now: NOW })).toBeNull()
    const [event] = await tx.select().from(outbox).orderBy(desc(outbox.id)).limit(1)
    expect(event).toMatchObject({
      event: 'account.password-changed',
      payload: { accountId, accountIds: [accountId] },
    })
    expect(await findActor(tx, { sessionToken, now: NOW })).toMatchObject({
      accountId,
    })
    // A copy of the cookie that this window had is worth nothing, too.
    expect(await findActor(tx, { sessionToken: here, now: NOW })).toBeNull()
    expect(await findActor(tx, { sessionToken: elsewhere, now: NOW })).toBeNull()
    await expect(open(OLD)).rejects.toMatchObject({ code: 'forbidden' })
    expect(await open(NEW)).toEqual(expect.any(String))
  }))

it('refuses a wrong, a short, a common, a telling and an unchanged password, and guessing on and on', () =>
  withRollback(async (tx) => {
    const passwordHash = await hashPassword(OLD)
    const account = await insertAccount(tx, 'editor1', '620800', { passwordHash })
    const change = (oldPassword: string, newPassword: string) =>
      changePassword(as(tx, account), { oldPassword, newPassword, sessionToken: 'this one' })
    await expect(change(OLD, 'short')).rejects.toMatchObject({
      issues: { newPassword: ['密码至少 10 位'] },
    })
    await expect(change(OLD, OLD)).rejects.toMatchObject({
      issues: { newPassword: ['新密码和现在的一样'] },
    })
    await expect(change(OLD, `${account.loginName}的长密码`)).rejects.toMatchObject({
      issues: { newPassword: ['密码里不能有自己的用户名或姓名'] },
    })
    await expect(change(OLD, 'longyuan-demo-2026')).rejects.toMatchObject({
      issues: { newPassword: ['这个密码太常见，别人一猜就中，请换一个'] },
    })
    for (let count = 0; count < 8; count += 1) {
      await expect(change('not the old one', NEW)).rejects.toMatchObject({
        issues: { oldPassword: ['现在的密码不对'] },
      })
    }
    await expect(change(OLD, NEW)).rejects.toMatchObject({ code: 'limit-reached' })
  }))

it('is won by one of two who change the same password', async () => {
  const db = racesDatabase()
  const passwordHash = await hashPassword(OLD)
  const account = await insertAccount(db, 'editor1', '620800', { passwordHash })
  const ended = await Promise.allSettled(
    ['甲', '乙'].map((end) =>
      changePassword(as(db, account), {
        oldPassword: OLD,
        newPassword: NEW + end,
        sessionToken: 'this one',
      }),
    ),
  )
  const lost = ended.filter((one) => one.status === 'rejected')
  expect(lost).toHaveLength(1)
  // Who comes so late that the old password is no longer theirs reads that instead.
  const code: unknown = expect.stringMatching(/^(conflict|invalid-input)$/)
  expect(lost[0]?.reason).toMatchObject({ code })
})
