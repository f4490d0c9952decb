import { eq } from 'drizzle-orm'
import { z } from 'zod'

import { noticeSettings } from '#db/schema/mails'
import { MAIL_CHOICES, NOTICE_KINDS } from '#db/states'
import { parseInput } from '#lib/parse-input'
import { plainText } from '#lib/plain-text'

import type { Context } from '../context.ts'
import { FIXED_KINDS } from './mail-choices.ts'
import { getNoticeSettings, type NoticeSettings } from './notice-settings.ts'
import { sendCode } from './send-code.ts'

const settingsSchema = z.object({
  mailAddress: plainText()
    .trim()
    .max(120, '邮箱地址最多 120 字')
    .pipe(z.union([z.literal(''), z.email('请写成 name@example.com 这样，不用邮件就空着')])),
  choices: z.record(z.enum(NOTICE_KINDS), z.enum(MAIL_CHOICES)),
  digestHour: z.int().min(0, '请选一个整点').max(23, '请选一个整点'),
})

/**
 * Changes what the actor gets by mail, and where. A new address counts once they have confirmed it
 * by the code that is sent there.
 */
export async function changeNoticeSettings(ctx: Context, input: unknown): Promise<NoticeSettings> {
  const { choices, digestHour, ...rest } = parseInput(settingsSchema, input)
  for (const kind of FIXED_KINDS) delete (choices as Partial<typeof choices>)[kind]
  const mailAddress = rest.mailAddress || null
  const { accountId } = ctx.actor
  return ctx.db.transaction(async (tx) => {
    const [before] = await tx
      .select({ mailAddress: noticeSettings.mailAddress })
      .from(noticeSettings)
      .where(eq(noticeSettings.accountId, accountId))
      .for('update')
    const moved = mailAddress !== (before?.mailAddress ?? null)
    const unconfirmed = { confirmedAt: null, codeHash: null, codeUntil: null, codeTries: 0 }
    const values = { mailAddress, choices, digestHour, changedAt: ctx.now }
    const set = { ...values, ...(moved ? unconfirmed : {}) }
    await tx
      .insert(noticeSettings)
      .values({ accountId, ...values })
      .onConflictDoUpdate({ target: noticeSettings.accountId, set })
    if (moved && mailAddress) await sendCode(ctx, tx, mailAddress)
    return getNoticeSettings(tx, { accountId })
  })
}
