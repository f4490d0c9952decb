import { expect, it } from 'vitest'

import { insertAccount } from '#db/testing/factories'
import { withRollback } from '#db/testing/test-database'

import { as, NOW } from '../../testing/stage.ts'
import { endOwnDevice } from './end-own-device.ts'
import { listDevices, rememberDevice } from './remembered-devices.ts'

const browser = { address: '10.0.0.1', program: 'Edge，Windows' }

it('refuses another person’s device, one that is ended and what is none', () =>
  withRollback(async (tx) => {
    const account = await insertAccount(tx, 'editor1', '620800')
    const other = await insertAccount(tx, 'admin', '620000')
    const { accountId } = account
    await rememberDevice(tx, { accountId, browser, now: NOW })
    const [device] = await listDevices(tx, { accountId, now: NOW })
    const end = (who: typeof account, deviceId: unknown) => endOwnDevice(as(tx, who), { deviceId })
    await expect(end(other, device?.id)).rejects.toMatchObject({ code: 'not-found' })
    await end(account, device?.id)
    expect(await listDevices(tx, { accountId, now: NOW })).toEqual([])
    await expect(end(account, device?.id)).rejects.toMatchObject({ code: 'not-found' })
    await expect(end(account, 'x')).rejects.toMatchObject({ code: 'invalid-input' })
  }))
