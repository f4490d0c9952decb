import { eq } from 'drizzle-orm'
import { z } from 'zod'

import type { Transaction } from '#db/client'
import { noticeSettings } from '#db/schema/mails'
import { outbox } from '#db/schema/outbox'
import { parseInput } from '#lib/parse-input'
import { plainText } from '#lib/plain-text'

import { revokeLinks } from '../account/account-links.ts'
import { MAX_TYPED_PASSWORD } from '../account/password/password-rule.ts'
import { requireOwnPassword } from '../account/password/require-own-password.ts'
import { codeOfOwn, requireOwnCode } from '../account/second-factor/require-own-code.ts'
import { findFactor } from '../account/second-factor/second-factor.ts'
import type { Context } from '../context.ts'
import { ADDRESS_CHANGED } from './account-notice-rules.ts'
import { maskAddress } from './mask-address.ts'
import { getNoticeSettings, type NoticeSettings } from './notice-settings.ts'
import { queueMail } from './queue-mail.ts'
import { sendCode } from './send-code.ts'

const inputSchema = z.object({
  mailAddress: plainText()
    .trim()
    .max(120, '邮箱地址最多 120 字')
    .pipe(z.union([z.literal(''), z.email('请写成 name@example.com 这样，不用邮件就空着')])),
  password: plainText().min(1, '请写现在的密码').max(MAX_TYPED_PASSWORD),
})

/**
 * Changes where the actor gets mail; '' for nowhere. What opens that mailbox may open the account (send-reset.ts), so
 * this asks for the password, and for a code where there is a second factor. A new address counts once it is confirmed by
 * the code that is sent there; the one that it replaces is sent word of it.
 */
export async function changeMailAddress(
  ctx: Context,
  input: { mailAddress: unknown; password: unknown; code: unknown; key: string },
): Promise<NoticeSettings> {
  const { password, ...asked } = parseInput(inputSchema, input)
  const { accountId } = ctx.actor
  await requireOwnPassword(ctx, { field: 'password', password })
  const hasFactor = (await findFactor(ctx.db, accountId)) !== null
  const code = hasFactor ? await codeOfOwn(ctx, input.code) : null
  const mailAddress = asked.mailAddress || null
  return ctx.db.transaction(async (tx) => {
    if (code !== null) await requireOwnCode(tx, ctx, { code, key: input.key })
    const [before] = await tx
      .select({
        mailAddress: noticeSettings.mailAddress,
        confirmedAt: noticeSettings.confirmedAt,
      })
      .from(noticeSettings)
      .where(eq(noticeSettings.accountId, accountId))
      .for('update')
    const former = before?.mailAddress ?? null
    if (mailAddress === former) return getNoticeSettings(tx, { accountId })
    const unconfirmed = { confirmedAt: null, codeHash: null, codeUntil: null, codeTries: 0 }
    const set = { mailAddress, changedAt: ctx.now, ...unconfirmed }
    await tx
      .insert(noticeSettings)
      .values({ accountId, ...set })
      .onConflictDoUpdate({ target: noticeSettings.accountId, set })
    // A link that went to the former address is worth nothing any more.
    await revokeLinks(tx, accountId, ctx.now)
    if (mailAddress) await sendCode(ctx, tx, mailAddress)
    await report(ctx, tx, { mailAddress, former: before?.confirmedAt ? former : null })
    return getNoticeSettings(tx, { accountId })
  })
}

/** Reports the change to the person, in the newsroom and at the address that mail reached them at. */
async function report(
  { actor, now }: Context,
  tx: Transaction,
  { mailAddress, former }: { mailAddress: string | null; former: string | null },
): Promise<void> {
  const { accountId } = actor
  const quote =
    mailAddress === null
      ? '以后不发邮件了'
      : `以后的通知和重设密码的链接发到 ${maskAddress(mailAddress)}`
  const payload = { accountId, accountIds: [accountId], quote }
  const [event] = await tx
    .insert(outbox)
    .values({ event: 'account.address-changed', payload, createdAt: now })
    .returning({ id: outbox.id })
  if (former === null || !event) return
  const { title, text } = ADDRESS_CHANGED
  const body = { lead: '', items: [{ title, text: text({ quote }), path: '/account' }] }
  const key = `address-changed:${event.id}`
  await queueMail(tx, { accountId, key, address: former, subject: title, body }, now)
}
