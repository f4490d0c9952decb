import { and, eq } from 'drizzle-orm'
import { expect, it } from 'vitest'

import { adminChanges } from '#db/schema/admin-changes'
import type { Queryable } from '#db/client'
import { insertAccount } from '#db/testing/factories'
import { withRollback } from '#db/testing/test-database'

import { codeAt, SEALING_KEY } from '../../testing/second-factor.ts'
import { as, NOW } from '../../testing/stage.ts'
import { hashPassword } from '../password/password.ts'
import { beginSecondFactor } from './begin-second-factor.ts'
import { confirmSecondFactor } from './confirm-second-factor.ts'
import { findNewFactor } from './find-new-factor.ts'
import { countCodes } from './recovery-codes.ts'
import { findFactor } from './second-factor.ts'

const key = SEALING_KEY
const password = '陇原上的一句很长的密码'
const insertPerson = async (db: Queryable) =>
  insertAccount(db, 'editor1', '620800', { passwordHash: await hashPassword(password) })

it('turns it on with the first code of the app, shows eight recovery codes and keeps who did it', () =>
  withRollback(async (tx) => {
    const account = await insertPerson(tx)
    const { accountId } = account
    await beginSecondFactor(as(tx, account), { key })
    const secret = (await findNewFactor(tx, { accountId, key })) ?? ''
    const code = codeAt(secret, NOW)
    const typed = `${code.slice(0, 3)} ${code.slice(3)}`
    const codes = await confirmSecondFactor(as(tx, account), { code: typed, password, key })
    expect(new Set(codes).size).toBe(8)
    for (const one of codes) expect(one).toMatch(/^(?:[A-Z2-9]{4}-){3}[A-Z2-9]{4}$/)
    expect(await countCodes(tx, accountId)).toBe(8)
    expect(await findFactor(tx, accountId)).toEqual(NOW)
    const rows = await tx
      .select({ by: adminChanges.accountId, after: adminChanges.after })
      .from(adminChanges)
      .where(
        and(eq(adminChanges.subjectKey, String(accountId)), eq(adminChanges.kind, 'add-factor')),
      )
    expect(rows).toEqual([{ by: accountId, after: null }])
  }))

it('refuses a wrong code, what is no code, guessing on and on, and who has not begun', () =>
  withRollback(async (tx) => {
    const account = await insertPerson(tx)
    const { accountId } = account
    const confirm = (code: unknown) => confirmSecondFactor(as(tx, account), { code, password, key })
    await expect(confirm('123456')).rejects.toMatchObject({ code: 'conflict' })
    await beginSecondFactor(as(tx, account), { key })
    const secret = (await findNewFactor(tx, { accountId, key })) ?? ''
    for (const code of ['', '12345', 'ABCD-EFGH', null]) {
      await expect(confirm(code)).rejects.toMatchObject({ issues: { code: [expect.any(String)] } })
    }
    for (let count = 0; count < 7; count += 1) {
      await expect(confirm('000000')).rejects.toMatchObject({ code: 'invalid-input' })
    }
    await expect(confirm(codeAt(secret, NOW))).rejects.toMatchObject({ code: 'limit-reached' })
    expect(await findFactor(tx, accountId)).toBeNull()
  }))

it('asks for the password, too, before it looks at the code, and counts guesses at it', () =>
  withRollback(async (tx) => {
    const account = await insertPerson(tx)
    const { accountId } = account
    await beginSecondFactor(as(tx, account), { key })
    const secret = (await findNewFactor(tx, { accountId, key })) ?? ''
    const confirm = (typed: unknown) =>
      confirmSecondFactor(as(tx, account), { code: codeAt(secret, NOW), password: typed, key })
    for (const typed of ['', '别人猜的一句密码']) {
      await expect(confirm(typed)).rejects.toMatchObject({
        code: 'invalid-input',
        issues: { password: [expect.stringContaining('密码')] },
      })
    }
    for (let count = 0; count < 9; count += 1) await confirm(`第 ${count} 句`).catch(() => null)
    await expect(confirm(password)).rejects.toMatchObject({ code: 'limit-reached' })
    expect(await findFactor(tx, accountId)).toBeNull()
  }))
