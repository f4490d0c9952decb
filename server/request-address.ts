import 'server-only'
import { headers } from 'next/headers'

import { nameProgram } from '#lib/http/name-program'

import { env } from './env.ts'
import { addressOf, portOf } from './peer-address.ts'

/** The network address that the request under way came from. */
export async function requestAddress(): Promise<string> {
  return addressOf(await headers(), env().trustedProxies)
}

/** The same with the port, as the audit log keeps them. */
export async function requestPeer(): Promise<{ address: string; port: number | null }> {
  const head = await headers()
  const { trustedProxies } = env()
  return { address: addressOf(head, trustedProxies), port: portOf(head, trustedProxies) }
}

/** The browser and the system of the request under way, as people call them; null when it names none. */
export async function requestProgram(): Promise<string | null> {
  return nameProgram((await headers()).get('user-agent') ?? '')
}
