import { eq } from 'drizzle-orm'

import type { Transaction } from '#db/client'
import { accounts } from '#db/schema/accounts'
import { noticeSettings } from '#db/schema/mails'

import { openLink, RESET_MINUTES } from '../account/account-links.ts'
import { loadAccount } from '../account/load-account.ts'
import { canResetAlone } from '../account/policy.ts'
import { recordChange } from '../change-log/record-change.ts'
import type { EventFacts, ResetAnswer } from './event-facts.ts'
import { queueMail } from './queue-mail.ts'

/** Such a mail opens an account while its link holds: its words are not kept once it is sent. */
export const RESET_MAIL = 'reset:'

/**
 * Answers who asked for a link by mail: one goes out to the address that the person has confirmed, and to no other.
 * Returns the answer; null when there is nobody to answer. Runs in the transaction that delivers the event.
 */
export async function sendReset(
  tx: Transaction,
  outboxId: number,
  { accountIds }: Pick<EventFacts, 'accountIds'>,
  now: Date,
): Promise<ResetAnswer | null> {
  const [accountId] = accountIds ?? []
  if (accountId === undefined) return null
  // Of two questions at the same time, the second one's link takes the place of the first one's.
  await tx
    .select({ id: accounts.id })
    .from(accounts)
    .where(eq(accounts.id, accountId))
    .for('no key update')
  const account = await loadAccount(tx, accountId)
  if (!account || account.closed || !account.joined) return null
  if (!canResetAlone(account, now)) return 'needs-others'
  const [settings] = await tx
    .select({ address: noticeSettings.mailAddress, confirmedAt: noticeSettings.confirmedAt })
    .from(noticeSettings)
    .where(eq(noticeSettings.accountId, accountId))
  if (!settings?.address || settings.confirmedAt === null) return 'no-address'
  const by = { actor: { accountId }, now }
  const { token, expiresAt } = await openLink(tx, by, accountId, RESET_MINUTES)
  await recordChange(tx, by, {
    subject: 'account',
    key: accountId,
    name: account.displayName,
    kind: 'renew-link',
    after: { expiresAt: expiresAt.toISOString() },
  })
  const text = `用户名 ${account.loginName}。链接 ${RESET_MINUTES} 分钟内有效，只能用一次，不要转给别人。`
  const body = {
    lead: '有人要求重设您的密码。不是您要的，不用理会：不打开链接，密码不变。',
    items: [{ title: '设一个新密码', text, path: `/invite/${token}` }],
  }
  const { address } = settings
  const key = `${RESET_MAIL}${outboxId}`
  await queueMail(tx, { accountId, key, address, subject: '重设密码', body }, now)
  return 'mailed'
}
