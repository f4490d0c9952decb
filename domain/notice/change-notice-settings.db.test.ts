import { expect, it } from 'vitest'

import { withRollback } from '#db/testing/test-database'

import { changeAddress, insertOwner } from '../testing/change-address.ts'
import { as, setStage } from '../testing/stage.ts'
import { changeNoticeSettings } from './change-notice-settings.ts'
import { DEFAULT_CHOICES } from './mail-choices.ts'
import { getNoticeSettings } from './notice-settings.ts'

const NONE = { mailAddress: '', confirmed: false, choices: DEFAULT_CHOICES, digestHour: 8 }

it('keeps what people choose for themselves, beside their address, and changes nobody else', () =>
  withRollback(async (tx) => {
    const author = await insertOwner(tx)
    const { first } = await setStage(tx)
    expect(await getNoticeSettings(tx, author)).toEqual(NONE)
    await changeAddress(tx, author, 'jia@example.org')
    const choices = { ...DEFAULT_CHOICES, published: 'off', account: 'off' } as const
    const changed = await changeNoticeSettings(as(tx, author), { choices, digestHour: 7 })
    expect(changed).toEqual({
      mailAddress: 'jia@example.org',
      confirmed: false,
      choices: { ...DEFAULT_CHOICES, published: 'off' },
      digestHour: 7,
    })
    expect(await getNoticeSettings(tx, author)).toEqual(changed)
    await changeAddress(tx, author, '')
    expect(await getNoticeSettings(tx, author)).toEqual({ ...changed, mailAddress: '' })
    expect(await getNoticeSettings(tx, first)).toEqual(NONE)
  }))

it('refuses what is no hour and no choice', () =>
  withRollback(async (tx) => {
    const { author } = await setStage(tx)
    const change = (given: object) =>
      changeNoticeSettings(as(tx, author), { choices: DEFAULT_CHOICES, digestHour: 8, ...given })
    await expect(change({ digestHour: 24 })).rejects.toMatchObject({ code: 'invalid-input' })
    await expect(
      change({ choices: { ...DEFAULT_CHOICES, returned: 'never' } }),
    ).rejects.toMatchObject({ code: 'invalid-input' })
  }))
