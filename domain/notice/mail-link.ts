import { eq } from 'drizzle-orm'
import { z } from 'zod'

import type { Queryable } from '#db/client'
import { noticeSettings } from '#db/schema/mails'
import { formatInstant } from '#lib/dates'
import { parseInput } from '#lib/parse-input'
import { plainText } from '#lib/plain-text'
import { Refusal } from '#lib/refusal'

import { findLink, findLinkExpiry, linkId } from '../account/account-links.ts'
import { administer } from '../account/administer.ts'
import type { Context } from '../context.ts'
import { maskAddress } from './mask-address.ts'
import { queueMail } from './queue-mail.ts'
import { RESET_MAIL } from './send-reset.ts'

const inputSchema = z.object({
  accountId: z.int().positive(),
  token: plainText().max(100),
  /** Empty for the address that the person has confirmed. */
  address: plainText()
    .trim()
    .max(120, '邮箱地址最多 120 字')
    .pipe(z.union([z.literal(''), z.email('请写成 name@example.com 这样')])),
})

/**
 * Mails the link that an admin has just made, instead of their handing it over. It opens the account as it would
 * from their hands: once, and while it holds. Such a mail goes out once a link, and its words are not kept (send-mails.ts).
 */
export async function mailLink(ctx: Context, input: unknown): Promise<{ to: string }> {
  const { accountId, token, address } = parseInput(inputSchema, input)
  return administer(ctx, 'send-link', accountId, async (tx, account, { actor, now }) => {
    const found = await findLink(tx, { token, now })
    const expiresAt = await findLinkExpiry(tx, { account, now })
    if (found?.accountId !== accountId || !expiresAt) {
      throw new Refusal('conflict', '这个链接用过了、过期了或者作废了，请重新生成一个再发')
    }
    const to = address || (await findConfirmedAddress(tx, accountId))
    if (!to) throw missing()
    const { loginName, joined } = account
    const held = `${formatInstant(expiresAt)} 前有效，只能用一次，不要转给别人。`
    const body = {
      lead: joined
        ? `${actor.displayName}给您发来重设密码的链接。`
        : `${actor.displayName}给您开了账号。`,
      items: [
        {
          title: joined ? '设一个新密码' : '设一个密码',
          text: `用户名 ${loginName}。链接 ${held}`,
          path: `/invite/${token}`,
        },
      ],
    }
    const key = `${RESET_MAIL}link:${linkId(token)}`
    const subject = joined ? '重设密码' : '开通账号'
    const queued = await queueMail(tx, { accountId, key, address: to, subject, body }, now)
    if (queued === null) {
      throw new Refusal('conflict', '这个链接已经发过邮件；没有收到的话，请重新生成一个再发')
    }
    return { to: maskAddress(to) }
  })
}

const missing = () => {
  const issue = '请写对方的邮箱：这个账号没有确认过的邮箱'
  return new Refusal('invalid-input', issue, { address: [issue] })
}

/** The address that a person has confirmed, and no other. */
export async function findConfirmedAddress(
  db: Queryable,
  accountId: number,
): Promise<string | null> {
  const [row] = await db
    .select({ address: noticeSettings.mailAddress, confirmedAt: noticeSettings.confirmedAt })
    .from(noticeSettings)
    .where(eq(noticeSettings.accountId, accountId))
  return row?.confirmedAt ? row.address : null
}
