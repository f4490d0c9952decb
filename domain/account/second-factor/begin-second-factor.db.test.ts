import { expect, it } from 'vitest'

import { insertAccount } from '#db/testing/factories'
import { withRollback } from '#db/testing/test-database'

import { insertFactor, SEALING_KEY } from '../../testing/second-factor.ts'
import { as } from '../../testing/stage.ts'
import { beginSecondFactor } from './begin-second-factor.ts'
import { findNewFactor } from './find-new-factor.ts'
import { findFactor } from './second-factor.ts'

const key = SEALING_KEY

it('shows its owner a secret, another each time, which counts for nothing yet', () =>
  withRollback(async (tx) => {
    const account = await insertAccount(tx, 'editor1', '620800')
    const { accountId } = account
    const find = () => findNewFactor(tx, { accountId, key })
    expect(await find()).toBeNull()
    await beginSecondFactor(as(tx, account), { key })
    const first = await find()
    await beginSecondFactor(as(tx, account), { key })
    expect(await find()).toMatch(/^[A-Z2-7]{32}$/)
    expect(await find()).not.toBe(first)
    expect(await findFactor(tx, accountId)).toBeNull()
    expect(await findNewFactor(tx, { accountId, key: 'another key' })).toBeNull()
  }))

it('is refused (conflict) to who has a second factor, whose secret is shown no more', () =>
  withRollback(async (tx) => {
    const account = await insertAccount(tx, 'editor1', '620800')
    const { accountId } = account
    await insertFactor(tx, accountId)
    await expect(beginSecondFactor(as(tx, account), { key })).rejects.toMatchObject({
      code: 'conflict',
    })
    expect(await findNewFactor(tx, { accountId, key })).toBeNull()
  }))
