import { expect, it } from 'vitest'

import { insertAccount } from '#db/testing/factories'
import { withRollback } from '#db/testing/test-database'

import { as } from '../testing/stage.ts'
import { createAccount } from './create-account.ts'

const input = {
  loginName: 'zhuanglang.new',
  displayName: '庄浪新通讯员',
  password: 'long enough 2026',
  divisionCode: '620825',
  grants: [{ role: 'correspondent', divisionCode: '620825' }],
}

it('opens an account with its grants', () =>
  withRollback(async (tx) => {
    const admin = await insertAccount(tx, 'admin', '620800')
    await expect(createAccount(as(tx, admin), input)).resolves.toBeGreaterThan(0)
    await expect(createAccount(as(tx, admin), input)).rejects.toMatchObject({ code: 'conflict' })
  }))

it('refuses everybody but an admin over all the places named', () =>
  withRollback(async (tx) => {
    for (const role of ['correspondent', 'editor1', 'editor2', 'editor3', 'auditor'] as const) {
      const actor = await insertAccount(tx, role, '620000')
      await expect(createAccount(as(tx, actor), input)).rejects.toMatchObject({ code: 'forbidden' })
    }
    const elsewhere = await insertAccount(tx, 'admin', '620500')
    await expect(createAccount(as(tx, elsewhere), input)).rejects.toMatchObject({
      code: 'forbidden',
    })
  }))

it('refuses to mix administering or auditing with anything else, and short passwords', () =>
  withRollback(async (tx) => {
    const admin = await insertAccount(tx, 'admin', '620000')
    for (const role of ['admin', 'auditor']) {
      const grants = [...input.grants, { role, divisionCode: '620825' }]
      await expect(createAccount(as(tx, admin), { ...input, grants })).rejects.toMatchObject({
        issues: { grants: [expect.any(String)] },
      })
    }
    await expect(
      createAccount(as(tx, admin), { ...input, password: 'short' }),
    ).rejects.toMatchObject({ issues: { password: ['密码至少 10 位'] } })
  }))
