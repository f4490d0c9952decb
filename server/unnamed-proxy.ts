// Behind a proxy that TRUSTED_PROXIES does not count, every visitor seems to come from the proxy: one
// person's wrong passwords bar all, and the audit log names nobody. Requests that carry what proxies
// write reveal it, at least where the site has a public address.
import type { IncomingHttpHeaders } from 'node:http'

import { isPublicAddress } from '#lib/http/public-address'

import { logWarning } from './log.ts'

// The gate and the routes are loaded apart, and share this through the process.
const held = globalThis as typeof globalThis & { portalUnnamedProxy?: boolean }

/** Says in the log, once, that the request seems to come through a proxy that was not counted. */
export function noticeProxy(
  headers: IncomingHttpHeaders,
  { proxies, siteUrl }: { proxies: number; siteUrl: string },
): void {
  if (held.portalUnnamedProxy || proxies > 0 || headers['x-forwarded-for'] === undefined) return
  if (!isPublicAddress(siteUrl)) return
  held.portalUnnamedProxy = true
  logWarning(
    'Requests carry x-forwarded-for, but TRUSTED_PROXIES is 0: visitors are distinguished by the address of the connection alone. If a proxy of yours stands in front, set TRUSTED_PROXIES to the number of them.',
    'proxies',
  )
}

export const hasUnnamedProxy = (): boolean => held.portalUnnamedProxy === true
