import { createHash, randomInt } from 'node:crypto'

import { and, eq, gt, like } from 'drizzle-orm'

import type { Transaction } from '#db/client'
import { mails, noticeSettings } from '#db/schema/mails'
import { Refusal } from '#lib/refusal'

import type { Context } from '../context.ts'
import { queueMail } from './queue-mail.ts'

const CODE_HOURS = 24
const HOUR_MS = 3_600_000
/** Nobody's mailbox is to be filled by a form of ours. */
const MAX_AN_HOUR = 5

/** Sends a code of six digits to an address that is to be confirmed, within the caller's transaction. */
export async function sendCode(ctx: Context, tx: Transaction, address: string): Promise<void> {
  const { accountId } = ctx.actor
  const recent = await tx.$count(
    mails,
    and(
      eq(mails.accountId, accountId),
      like(mails.key, 'confirm:%'),
      gt(mails.createdAt, new Date(ctx.now.getTime() - HOUR_MS)),
    ),
  )
  if (recent >= MAX_AN_HOUR) {
    throw new Refusal('limit-reached', '确认邮件发得太多了，请一小时后再试')
  }
  const code = String(randomInt(1_000_000)).padStart(6, '0')
  await tx
    .update(noticeSettings)
    .set({
      codeHash: hashCode(accountId, code),
      codeUntil: new Date(ctx.now.getTime() + CODE_HOURS * HOUR_MS),
      codeTries: 0,
    })
    .where(eq(noticeSettings.accountId, accountId))
  const lead = `您在编辑部填了这个邮箱。确认码是 ${code}，${CODE_HOURS} 小时内填到“我的账号”里，以后的通知就发到这里。不是您填的，不用理会。`
  const key = `confirm:${accountId}:${ctx.now.getTime()}:${recent}`
  const body = { lead, items: [] }
  await queueMail(tx, { accountId, key, address, subject: `确认邮箱：${code}`, body }, ctx.now)
}

export function hashCode(accountId: number, code: string): string {
  return createHash('sha256').update(`${accountId}:${code}`).digest('hex')
}
