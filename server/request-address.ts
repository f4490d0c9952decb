import 'server-only'
import { headers } from 'next/headers'

import { env } from './env.ts'
import { addressOf } from './peer-address.ts'

/** The network address that the request under way came from. */
export async function requestAddress(): Promise<string> {
  return addressOf(await headers(), env().trustedProxies)
}
