import { expect, it } from 'vitest'

import { insertAccount } from '#db/testing/factories'
import { withRollback } from '#db/testing/test-database'

import { as, NOW } from '../../testing/stage.ts'
import { changePassword } from './change-password.ts'
import { findActor } from '../session/find-actor.ts'
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
    const [here, elsewhere] = [await open(OLD), await open(OLD)]
    const input = { oldPassword: OLD, newPassword: NEW, sessionToken: here }
    const { ended, sessionToken } = await changePassword(as(tx, account), input)
    expect(ended).toBe(1)
    expect(await findActor(tx, { sessionToken, now: NOW })).toMatchObject({
      accountId: account.accountId,
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
