import { expect, it } from 'vitest'

import { insertAccount } from '#db/testing/factories'
import { withRollback } from '#db/testing/test-database'

import { as, NOW } from '../testing/stage.ts'
import { changePassword } from './change-password.ts'
import { findActor } from './find-actor.ts'
import { hashPassword } from './password.ts'
import { signIn } from './sign-in.ts'

const OLD = '陇原上的一句很长的密码'
const NEW = '换成另外一句更加长的话'

it('ends every other session in the same step, and the old password with them', () =>
  withRollback(async (tx) => {
    const passwordHash = await hashPassword(OLD)
    const account = await insertAccount(tx, 'editor1', '620800', { passwordHash })
    const { loginName } = account
    const open = async (password: string) =>
      (await signIn({ db: tx, now: NOW }, { loginName, password, address: '10.0.9.1' }))
        .sessionToken
    const [here, elsewhere] = [await open(OLD), await open(OLD)]
    const input = { oldPassword: OLD, newPassword: NEW, sessionToken: here }
    expect(await changePassword(as(tx, account), input)).toEqual({ ended: 1 })
    expect(await findActor(tx, { sessionToken: here, now: NOW })).not.toBeNull()
    expect(await findActor(tx, { sessionToken: elsewhere, now: NOW })).toBeNull()
    await expect(open(OLD)).rejects.toMatchObject({ code: 'forbidden' })
    expect(await open(NEW)).toEqual(expect.any(String))
  }))

it('refuses a wrong, a short and an unchanged password, and guessing on and on', () =>
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
    for (let count = 0; count < 8; count += 1) {
      await expect(change('not the old one', NEW)).rejects.toMatchObject({
        issues: { oldPassword: ['现在的密码不对'] },
      })
    }
    await expect(change(OLD, NEW)).rejects.toMatchObject({ code: 'limit-reached' })
  }))
