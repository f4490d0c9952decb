import { and, eq } from 'drizzle-orm'
import { expect, it } from 'vitest'

import { adminChanges } from '#db/schema/admin-changes'
import { settings } from '#db/schema/settings'
import { insertAccount } from '#db/testing/factories'
import { withRollback } from '#db/testing/test-database'

import { codeAt, insertFactor, SEALING_KEY } from '../../testing/second-factor.ts'
import { as, NOW } from '../../testing/stage.ts'
import { dropSecondFactor } from './drop-second-factor.ts'
import { countCodes } from './recovery-codes.ts'
import { listDevices, rememberDevice } from './remembered-devices.ts'
import { findFactor } from './second-factor.ts'

const key = SEALING_KEY
const browser = { address: null, program: null }

it('turns it off with all that hangs on it, and keeps who did it', () =>
  withRollback(async (tx) => {
    const account = await insertAccount(tx, 'editor3', '620800')
    const { accountId } = account
    const { secret } = await insertFactor(tx, accountId)
    await rememberDevice(tx, { accountId, browser, now: NOW })
    await dropSecondFactor(as(tx, account), { code: codeAt(secret, NOW), key })
    expect(await findFactor(tx, accountId)).toBeNull()
    expect(await countCodes(tx, accountId)).toBe(0)
    expect(await listDevices(tx, { accountId, now: NOW })).toEqual([])
    const rows = await tx
      .select({ by: adminChanges.accountId })
      .from(adminChanges)
      .where(
        and(eq(adminChanges.subjectKey, String(accountId)), eq(adminChanges.kind, 'end-factor')),
      )
    expect(rows).toEqual([{ by: accountId }])
  }))

it('refuses a wrong code, and whose role requires a second factor', () =>
  withRollback(async (tx) => {
    await tx.insert(settings).values({ key: 'requireSecondFactor', value: 'on' })
    for (const role of ['admin', 'auditor', 'editor3'] as const) {
      const account = await insertAccount(tx, role, '620800')
      const { secret } = await insertFactor(tx, account.accountId)
      const drop = (code: string) => dropSecondFactor(as(tx, account), { code, key })
      await expect(drop('000000')).rejects.toMatchObject({ code: 'invalid-input' })
      await expect(drop(codeAt(secret, NOW))).rejects.toMatchObject({ code: 'forbidden' })
      expect(await findFactor(tx, account.accountId)).not.toBeNull()
    }
    const free = await insertAccount(tx, 'editor2', '620800')
    const { secret } = await insertFactor(tx, free.accountId)
    await dropSecondFactor(as(tx, free), { code: codeAt(secret, NOW), key })
  }))
