import { expect, it } from 'vitest'

import { insertAccount } from '#db/testing/factories'
import { withRollback } from '#db/testing/test-database'

import { askFor } from '../testing/countersign.ts'
import { as, COUNTY } from '../testing/stage.ts'
import { withdrawCountersign } from './withdraw-countersign.ts'

it('takes back what one asked for oneself, once, and refuses everybody else', () =>
  withRollback(async (tx) => {
    const admin = await insertAccount(tx, 'admin', '620000')
    const second = await insertAccount(tx, 'auditor', '620000')
    const final = await insertAccount(tx, 'editor3', COUNTY)
    const asked = await askFor(tx, admin, 'send-link', final)
    await expect(withdrawCountersign(as(tx, second), asked)).rejects.toMatchObject({
      code: 'forbidden',
    })
    await expect(withdrawCountersign(as(tx, final), asked)).rejects.toMatchObject({
      code: 'not-found',
    })
    await withdrawCountersign(as(tx, admin), asked)
    await expect(withdrawCountersign(as(tx, admin), asked)).rejects.toMatchObject({
      code: 'conflict',
    })
  }))
