import { z } from 'zod'

import { noticeSettings } from '#db/schema/mails'
import { MAIL_CHOICES, NOTICE_KINDS } from '#db/states'
import { parseInput } from '#lib/parse-input'

import type { Context } from '../context.ts'
import { FIXED_KINDS } from './mail-choices.ts'
import { getNoticeSettings, type NoticeSettings } from './notice-settings.ts'

const settingsSchema = z.object({
  choices: z.record(z.enum(NOTICE_KINDS), z.enum(MAIL_CHOICES)),
  digestHour: z.int().min(0, '请选一个整点').max(23, '请选一个整点'),
})

/** Changes what the actor gets by mail, and when. */
export async function changeNoticeSettings(ctx: Context, input: unknown): Promise<NoticeSettings> {
  const { choices, digestHour } = parseInput(settingsSchema, input)
  for (const kind of FIXED_KINDS) delete (choices as Partial<typeof choices>)[kind]
  const { accountId } = ctx.actor
  return ctx.db.transaction(async (tx) => {
    const set = { choices, digestHour, changedAt: ctx.now }
    await tx
      .insert(noticeSettings)
      .values({ accountId, ...set })
      .onConflictDoUpdate({ target: noticeSettings.accountId, set })
    return getNoticeSettings(tx, { accountId })
  })
}
