import { eq } from 'drizzle-orm'
import { expect, it } from 'vitest'

import type { Queryable } from '#db/client'
import { mails, noticeSettings } from '#db/schema/mails'
import { insertAccount } from '#db/testing/factories'
import { withRollback } from '#db/testing/test-database'

import { inviteAccount } from '../account/invite-account.ts'
import { revokeLink } from '../account/revoke-link.ts'
import { sendLink } from '../account/send-link.ts'
import { as, COUNTY, NOW } from '../testing/stage.ts'
import { SEALING_KEY } from '../testing/second-factor.ts'
import { mailLink } from './mail-link.ts'
import { sendMails, type Message } from './send-mails.ts'

const SITE = { name: '陇原政协', origin: 'https://example.org' }

async function invited(db: Queryable) {
  const admin = await insertAccount(db, 'admin', COUNTY)
  const ctx = as(db, admin)
  const grant = { role: 'correspondent' as const, divisionCode: COUNTY }
  const person = { loginName: `mail-${admin.accountId}`, displayName: '新人', divisionCode: COUNTY }
  const opened = await inviteAccount(ctx, { ...person, grant }, { key: SEALING_KEY })
  return { ctx, ...opened }
}

const mailsOf = (db: Queryable, accountId: number) =>
  db.select().from(mails).where(eq(mails.accountId, accountId))

it('mails the link once, and forgets its words when it is sent', () =>
  withRollback(async (tx) => {
    const { ctx, accountId, token } = await invited(tx)
    const request = { accountId, token, address: 'yi@example.org' }
    expect(await mailLink(ctx, request)).toEqual({ to: 'y***@example.org' })
    const [mail] = await mailsOf(tx, accountId)
    expect(mail).toMatchObject({
      address: 'yi@example.org',
      subject: '开通账号',
      body: { items: [{ path: `/invite/${token}` }] },
    })
    await expect(mailLink(ctx, request)).rejects.toMatchObject({ code: 'conflict' })
    const sent: Message[] = []
    const carrier = {
      send: async (message: Message) => void sent.push(message),
      judge: () => 'unsure' as const,
      repeatable: false,
    }
    await sendMails(tx, carrier, SITE, () => NOW)
    expect(sent[0]?.text).toContain(`https://example.org/invite/${token}`)
    expect((await mailsOf(tx, accountId))[0]?.body).toEqual({ lead: '', items: [] })
  }))

it('asks for an address where the person has confirmed none, and else uses that one', () =>
  withRollback(async (tx) => {
    const admin = await insertAccount(tx, 'admin', COUNTY)
    const { accountId } = await insertAccount(tx, 'correspondent', COUNTY)
    const ctx = as(tx, admin)
    await tx.insert(noticeSettings).values({ accountId, mailAddress: 'jia@example.org' })
    const { token } = await sendLink(ctx, { accountId })
    const request = { accountId, token, address: '' }
    await expect(mailLink(ctx, request)).rejects.toMatchObject({
      issues: { address: [expect.stringContaining('请写对方的邮箱')] },
    })
    await expect(mailLink(ctx, { ...request, address: '不是邮箱' })).rejects.toMatchObject({
      code: 'invalid-input',
    })
    await tx
      .update(noticeSettings)
      .set({ confirmedAt: NOW })
      .where(eq(noticeSettings.accountId, accountId))
    expect(await mailLink(ctx, request)).toEqual({ to: 'j***@example.org' })
    expect(await mailsOf(tx, accountId)).toMatchObject([{ address: 'jia@example.org' }])
  }))

it('refuses a link that is worth nothing, or of another account', () =>
  withRollback(async (tx) => {
    const { ctx, accountId, token } = await invited(tx)
    const other = await insertAccount(tx, 'correspondent', COUNTY)
    const address = 'yi@example.org'
    await expect(
      mailLink(ctx, { accountId: other.accountId, token, address }),
    ).rejects.toMatchObject({ code: 'conflict' })
    await revokeLink(ctx, { accountId })
    await expect(mailLink(ctx, { accountId, token, address })).rejects.toMatchObject({
      code: 'conflict',
    })
    expect(await mailsOf(tx, accountId)).toEqual([])
  }))
