import 'server-only'

import { findConfirmedAddress } from '#domain/notice/mail-link'
import { maskAddress } from '#domain/notice/mask-address'
import { database } from '#server/database'
import type { FormAnswer } from '#server/form-action'
import { sendsMail } from '#server/mail/sends-mail'

/** How a link can be mailed. */
export interface LinkMail {
  accountId: number
  token: string
  /** The address that the person has confirmed, masked; null where one must be written. */
  confirmed: string | null
}

/** Adds to a link in an answer how it can be mailed; null where the portal has no mail server. */
export async function withLinkMail<T extends { token: string; accountId?: number }>(
  answer: FormAnswer<T>,
  accountId = answer.ok ? answer.value.accountId : undefined,
): Promise<FormAnswer<T & { mail: LinkMail | null }>> {
  if (!answer.ok) return answer
  return { ...answer, value: { ...answer.value, mail: await mailOf(answer.value, accountId) } }
}

async function mailOf(
  { token }: { token: string },
  accountId: number | undefined,
): Promise<LinkMail | null> {
  if (accountId === undefined || !(await sendsMail())) return null
  const address = await findConfirmedAddress(database(), accountId)
  return { accountId, token, confirmed: address && maskAddress(address) }
}
