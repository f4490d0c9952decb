import { eq } from 'drizzle-orm'
import { expect, it } from 'vitest'

import type { Queryable } from '#db/client'
import { mails, noticeSettings } from '#db/schema/mails'
import { withRollback } from '#db/testing/test-database'

import type { Actor } from '../account/actor.ts'
import { as, NOW, setStage } from '../testing/stage.ts'
import { changeNoticeSettings } from './change-notice-settings.ts'
import { DEFAULT_CHOICES } from './mail-choices.ts'
import { getNoticeSettings } from './notice-settings.ts'

const NONE = { mailAddress: '', confirmed: false, choices: DEFAULT_CHOICES, digestHour: 8 }

const sentTo = async (db: Queryable, { accountId }: Actor) =>
  (await db.select().from(mails).where(eq(mails.accountId, accountId))).map(
    ({ address }) => address,
  )

it('keeps what people choose for themselves and changes nobody else', () =>
  withRollback(async (tx) => {
    const { author, first } = await setStage(tx)
    expect(await getNoticeSettings(tx, author)).toEqual(NONE)
    const choices = { ...DEFAULT_CHOICES, published: 'off', account: 'off' } as const
    const mailAddress = ' jia@example.org '
    await changeNoticeSettings(as(tx, author), { mailAddress, choices, digestHour: 7 })
    expect(await getNoticeSettings(tx, author)).toEqual({
      mailAddress: 'jia@example.org',
      confirmed: false,
      choices: { ...DEFAULT_CHOICES, published: 'off' },
      digestHour: 7,
    })
    await changeNoticeSettings(as(tx, author), NONE)
    expect(await getNoticeSettings(tx, author)).toEqual(NONE)
    expect(await getNoticeSettings(tx, first)).toEqual(NONE)
  }))

it('asks for proof of a new address, and not of the one that is confirmed', () =>
  withRollback(async (tx) => {
    const { author } = await setStage(tx)
    const change = (mailAddress: string, digestHour = 8) =>
      changeNoticeSettings(as(tx, author), { ...NONE, mailAddress, digestHour })
    await change('jia@example.org')
    await tx.update(noticeSettings).set({ confirmedAt: NOW })
    expect(await change('jia@example.org', 9)).toMatchObject({ confirmed: true, digestHour: 9 })
    expect(await change('yi@example.org')).toMatchObject({ confirmed: false })
    expect(await sentTo(tx, author)).toEqual(['jia@example.org', 'yi@example.org'])
  }))

it('refuses what is no address, no hour and no choice, and to fill mailboxes', () =>
  withRollback(async (tx) => {
    const { author } = await setStage(tx)
    const change = (given: object) => changeNoticeSettings(as(tx, author), { ...NONE, ...given })
    for (const mailAddress of ['jia', 'jia@', 'a@b.c\nBcc: d@e.f', `${'a'.repeat(120)}@b.cn`]) {
      await expect(change({ mailAddress })).rejects.toMatchObject({
        issues: { mailAddress: [expect.any(String)] },
      })
    }
    await expect(change({ digestHour: 24 })).rejects.toMatchObject({ code: 'invalid-input' })
    await expect(
      change({ choices: { ...DEFAULT_CHOICES, returned: 'never' } }),
    ).rejects.toMatchObject({ code: 'invalid-input' })
    for (const name of ['a', 'b', 'c', 'd', 'e']) {
      await change({ mailAddress: `${name}@example.org` })
    }
    await expect(change({ mailAddress: 'f@example.org' })).rejects.toMatchObject({
      code: 'limit-reached',
    })
  }))
