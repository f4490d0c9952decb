import 'server-only'

import { getSettings } from '#domain/setting/settings'
import { database } from '#server/database'
import type { FormAnswer } from '#server/form-action'
import { siteOrigin } from '#server/site-address'

/** The whole address of a one-time link: the site's own, whatever name the request was sent to. */
export async function linkAddress({ token }: { token: string }): Promise<string> {
  return (await linkAddresses())(token)
}

/** Adds its address to the link in an answer. */
export async function withLinkAddress<T extends { token: string }>(
  answer: FormAnswer<T>,
): Promise<FormAnswer<T & { address: string }>> {
  if (!answer.ok) return answer
  const addressOf = await linkAddresses()
  const { value } = answer
  return { ...answer, value: { ...value, address: addressOf(value.token) } }
}

/** The address of a one-time link by its token. */
export async function linkAddresses(): Promise<(token: string) => string> {
  const { siteAddress } = await getSettings(database())
  const origin = siteOrigin(siteAddress)
  return (token) => `${origin}/invite/${token}`
}
