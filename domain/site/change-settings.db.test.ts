import { eq } from 'drizzle-orm'
import { expect, it } from 'vitest'

import { outbox } from '#db/schema/outbox'
import { insertAccount } from '#db/testing/factories'
import { withRollback } from '#db/testing/test-database'

import { as } from '../testing/stage.ts'
import { changeSettings } from './change-settings.ts'
import { getSettings } from './settings.ts'

const input = {
  siteName: '陇上政协',
  motto: '',
  siteAddress: 'https://news.example',
  icpNumber: '',
  policeNumber: '',
  siteCode: '',
}

it('changes what readers are shown, and writes down who did', () =>
  withRollback(async (tx) => {
    const admin = await insertAccount(tx, 'admin', '620000')
    await changeSettings(as(tx, admin), input)
    expect(await getSettings(tx)).toMatchObject(input)
    const [event] = await tx.select().from(outbox).where(eq(outbox.event, 'settings.changed'))
    expect(event?.payload).toMatchObject({ accountId: admin.accountId, after: input })
  }))

it('refuses everybody but an admin of the whole province', () =>
  withRollback(async (tx) => {
    const others = [
      await insertAccount(tx, 'admin', '620800'),
      await insertAccount(tx, 'editor3', '620000'),
      await insertAccount(tx, 'auditor', '620000'),
    ]
    for (const actor of others) {
      await expect(changeSettings(as(tx, actor), input)).rejects.toMatchObject({
        code: 'forbidden',
      })
    }
  }))

it('refuses an address that is none and a number that can not be, field by field', () =>
  withRollback(async (tx) => {
    const admin = await insertAccount(tx, 'admin', '620000')
    const wrong = { ...input, siteName: ' ', siteAddress: 'javascript:alert(1)', siteCode: '12' }
    await expect(changeSettings(as(tx, admin), wrong)).rejects.toMatchObject({
      issues: {
        siteName: [expect.any(String)],
        siteAddress: [expect.any(String)],
        siteCode: [expect.any(String)],
      },
    })
  }))
