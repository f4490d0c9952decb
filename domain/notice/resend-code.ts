import { and, eq, isNotNull, isNull } from 'drizzle-orm'

import { noticeSettings } from '#db/schema/mails'
import { Refusal } from '#lib/refusal'

import type { Context } from '../context.ts'
import { sendCode } from './send-code.ts'

/** Sends a new code to the actor's address while it is not confirmed. */
export function resendCode(ctx: Context): Promise<{ mailAddress: string }> {
  return ctx.db.transaction(async (tx) => {
    const [row] = await tx
      .select({ mailAddress: noticeSettings.mailAddress })
      .from(noticeSettings)
      .where(
        and(
          eq(noticeSettings.accountId, ctx.actor.accountId),
          isNotNull(noticeSettings.mailAddress),
          isNull(noticeSettings.confirmedAt),
        ),
      )
      .for('update')
    if (!row?.mailAddress) throw new Refusal('conflict', '没有要确认的邮箱，请刷新页面')
    await sendCode(ctx, tx, row.mailAddress)
    return { mailAddress: row.mailAddress }
  })
}
