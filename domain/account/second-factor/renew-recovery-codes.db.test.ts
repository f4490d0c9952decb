import { expect, it } from 'vitest'

import { insertAccount } from '#db/testing/factories'
import { withRollback } from '#db/testing/test-database'

import { codeAt, insertFactor, SEALING_KEY } from '../../testing/second-factor.ts'
import { as, NOW } from '../../testing/stage.ts'
import { countCodes } from './recovery-codes.ts'
import { renewRecoveryCodes } from './renew-recovery-codes.ts'

const key = SEALING_KEY

it('puts new codes in the place of the old ones, for a code of their owner', () =>
  withRollback(async (tx) => {
    const account = await insertAccount(tx, 'editor1', '620800')
    const { secret, codes } = await insertFactor(tx, account.accountId)
    const renew = (code: string) => renewRecoveryCodes(as(tx, account), { code, key })
    const renewed = await renew(codeAt(secret, NOW))
    expect(renewed).toHaveLength(8)
    expect(renewed.filter((code) => codes.includes(code))).toEqual([])
    expect(await countCodes(tx, account.accountId)).toBe(8)
    await expect(renew(codes[0] ?? '')).rejects.toMatchObject({ code: 'invalid-input' })
    await expect(renew(renewed[0] ?? '')).resolves.toHaveLength(8)
  }))

it('refuses a wrong code, a used one and who has no second factor, and leaves the codes', () =>
  withRollback(async (tx) => {
    const account = await insertAccount(tx, 'editor1', '620800')
    const renew = (code: unknown) => renewRecoveryCodes(as(tx, account), { code, key })
    await expect(renew('123456')).rejects.toMatchObject({ code: 'invalid-input' })
    const { secret, codes } = await insertFactor(tx, account.accountId)
    for (const code of ['000000', '', null, 'ABCD-ABCD-ABCD-ABCD']) {
      await expect(renew(code)).rejects.toMatchObject({ code: 'invalid-input' })
    }
    await renew(codeAt(secret, NOW))
    await expect(renew(codeAt(secret, NOW))).rejects.toMatchObject({ code: 'invalid-input' })
    expect(codes).toHaveLength(8)
  }))
