import { asc, eq } from 'drizzle-orm'
import { expect, it } from 'vitest'

import type { Queryable } from '#db/client'
import { mails, noticeSettings } from '#db/schema/mails'
import { notices } from '#db/schema/notices'
import { withRollback } from '#db/testing/test-database'

import { findLink } from '../account/account-links.ts'
import type { Actor } from '../account/actor.ts'
import { changePassword } from '../account/password/change-password.ts'
import { changeAddress, insertOwner, OWN_PASSWORD } from '../testing/change-address.ts'
import { codeAt, insertFactor } from '../testing/second-factor.ts'
import { as, NOW } from '../testing/stage.ts'
import { askForReset } from '../account/ask-for-reset.ts'
import { deliverOutbox } from './deliver-outbox.ts'
import { getNoticeSettings } from './notice-settings.ts'

const FIRST = 'jia@example.org'
const SECOND = 'yi@example.org'

const mailsOf = (db: Queryable, { accountId }: Actor) =>
  db.select().from(mails).where(eq(mails.accountId, accountId)).orderBy(asc(mails.id))

/** As if the code that was sent there had been entered. */
const confirm = (db: Queryable) => db.update(noticeSettings).set({ confirmedAt: NOW })

it('asks for proof of a new address, and not again of the one that is confirmed', () =>
  withRollback(async (tx) => {
    const person = await insertOwner(tx)
    const other = await insertOwner(tx)
    expect(await changeAddress(tx, person, ` ${FIRST} `)).toMatchObject({
      mailAddress: FIRST,
      confirmed: false,
      digestHour: 8,
    })
    await confirm(tx)
    expect(await changeAddress(tx, person, FIRST)).toMatchObject({ confirmed: true })
    expect(await changeAddress(tx, person, SECOND)).toMatchObject({ confirmed: false })
    expect((await mailsOf(tx, person)).map(({ address, subject }) => [address, subject])).toEqual([
      [FIRST, expect.stringContaining('确认邮箱')],
      [SECOND, expect.stringContaining('确认邮箱')],
      [FIRST, '您的邮箱换了'],
    ])
    expect(await getNoticeSettings(tx, other)).toMatchObject({ mailAddress: '' })
  }))

it('reports each change to its owner, and to the former address when it was theirs', () =>
  withRollback(async (tx) => {
    const person = await insertOwner(tx)
    await changeAddress(tx, person, FIRST)
    await changeAddress(tx, person, SECOND)
    await confirm(tx)
    await changeAddress(tx, person, '')
    await deliverOutbox(tx, NOW)
    const reported = await tx
      .select({ title: notices.title, text: notices.text, mailing: notices.mailing })
      .from(notices)
      .where(eq(notices.accountId, person.accountId))
      .orderBy(asc(notices.id))
    const title = '您的邮箱换了'
    expect(reported).toEqual([
      { title, text: expect.stringContaining('j***@example.org'), mailing: 'off' },
      { title, text: expect.stringContaining('y***@example.org'), mailing: 'off' },
      { title, text: expect.stringContaining('以后不发邮件了'), mailing: 'off' },
    ])
    const toFormer = (await mailsOf(tx, person)).filter(({ subject }) => subject === title)
    expect(toFormer).toMatchObject([
      { address: SECOND, body: { items: [{ text: expect.stringContaining('以后不发邮件了') }] } },
    ])
  }))

it('refuses who does not know the password, counts guesses with those at changing it, and changes nothing', () =>
  withRollback(async (tx) => {
    const person = await insertOwner(tx)
    for (const password of ['', '不是这一句密码']) {
      await expect(changeAddress(tx, person, FIRST, { password })).rejects.toMatchObject({
        issues: { password: [expect.any(String)] },
      })
    }
    const guess = {
      oldPassword: '不是这一句密码',
      newPassword: '换一句新的很长的密码',
      sessionToken: '',
    }
    for (let count = 0; count < 7; count += 1) {
      await expect(changePassword(as(tx, person), guess)).rejects.toMatchObject({
        issues: { oldPassword: ['现在的密码不对'] },
      })
    }
    await expect(changeAddress(tx, person, FIRST)).rejects.toMatchObject({ code: 'limit-reached' })
    expect(await getNoticeSettings(tx, person)).toMatchObject({ mailAddress: '' })
    expect(await mailsOf(tx, person)).toEqual([])
  }))

it('refuses who has a second factor without a code of theirs, and takes each code once', () =>
  withRollback(async (tx) => {
    const person = await insertOwner(tx, 'editor3')
    const { secret, codes } = await insertFactor(tx, person.accountId)
    for (const code of ['', '000000']) {
      await expect(changeAddress(tx, person, FIRST, { code })).rejects.toMatchObject({
        issues: { code: [expect.any(String)] },
      })
    }
    expect(await mailsOf(tx, person)).toEqual([])
    const code = codeAt(secret, NOW)
    expect(await changeAddress(tx, person, FIRST, { code })).toMatchObject({ mailAddress: FIRST })
    await expect(changeAddress(tx, person, SECOND, { code })).rejects.toMatchObject({
      code: 'invalid-input',
    })
    await changeAddress(tx, person, SECOND, { code: codes[0] ?? '' })
  }))

it('refuses what is no address, and to fill mailboxes', () =>
  withRollback(async (tx) => {
    const person = await insertOwner(tx)
    for (const address of ['jia', 'jia@', 'a@b.c\nBcc: d@e.f', `${'a'.repeat(120)}@b.cn`]) {
      await expect(changeAddress(tx, person, address)).rejects.toMatchObject({
        issues: { mailAddress: [expect.any(String)] },
      })
    }
    for (const name of ['a', 'b', 'c', 'd', 'e']) {
      await changeAddress(tx, person, `${name}@example.org`)
    }
    await expect(changeAddress(tx, person, 'f@example.org')).rejects.toMatchObject({
      code: 'limit-reached',
    })
  }))

it('takes the worth of a link that was mailed to the former address', () =>
  withRollback(async (tx) => {
    const person = await insertOwner(tx)
    await changeAddress(tx, person, FIRST)
    await confirm(tx)
    const { loginName } = person
    await askForReset({ db: tx, now: NOW }, { loginName, address: '10.6.6.6' })
    await deliverOutbox(tx, NOW)
    const path = (await mailsOf(tx, person)).at(-1)?.body.items[0]?.path ?? ''
    const token = path.replace('/invite/', '')
    expect(await findLink(tx, { token, now: NOW })).toMatchObject({ loginName })
    await changeAddress(tx, person, SECOND, { password: OWN_PASSWORD })
    expect(await findLink(tx, { token, now: NOW })).toBeNull()
  }))
