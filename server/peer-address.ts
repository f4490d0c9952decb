// Next shows its routes nothing of the connection, nor its pages which address was asked, and keeps an
// `x-forwarded-for` that a visitor made up. So each request gets its peer and its target as headers
// of our own when it comes in; what the visitor sent under these names is written over.
import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import type { IncomingMessage } from 'node:http'

import { noticeProxy } from './unnamed-proxy.ts'

const PEER_HEADER = 'x-portal-peer'
const TARGET_HEADER = 'x-portal-target'
const PORT_HEADER = 'x-portal-peer-port'

/** What a proxy writes of the request it passes on, and a visitor can write as well. */
const WRITTEN_BY_PROXIES = [
  'x-forwarded-host',
  'x-forwarded-proto',
  'x-forwarded-port',
  'forwarded',
]

/**
 * Begins to mark the requests of this process. Where there are no `proxies` of one's own, what only a
 * proxy may say of the host is removed: links and the check of origins would believe it. Returns what
 * ends it.
 */
export function markPeers(proxies: number, siteUrl = ''): () => void {
  const mark = (message: unknown) => {
    const { request } = message as { request: IncomingMessage }
    noticeProxy(request.headers, { proxies, siteUrl })
    if (proxies === 0)
      for (const name of WRITTEN_BY_PROXIES) Reflect.deleteProperty(request.headers, name)
    request.headers[PEER_HEADER] = request.socket.remoteAddress ?? ''
    request.headers[TARGET_HEADER] = request.url ?? ''
    request.headers[PORT_HEADER] = String(request.socket.remotePort ?? '')
  }
  subscribe('http.server.request.start', mark)
  return () => unsubscribe('http.server.request.start', mark)
}

const HERE = 'http://here.invalid'

/** The path and query that were asked, without what the framework's script adds; '/' for none of ours. */
export function targetOf(headers: { get(name: string): string | null }): string {
  const target = headers.get(TARGET_HEADER) ?? ''
  if (!target.startsWith('/') || !URL.canParse(target, HERE)) return '/'
  const url = new URL(target, HERE)
  if (url.origin !== HERE) return '/'
  url.searchParams.delete('_rsc')
  return url.pathname + url.search
}

/**
 * The visitor's network address: the peer of the connection, or, behind `proxies` proxies of one's
 * own, what the outermost of them wrote down. Whatever is further out in `x-forwarded-for` was
 * written by the visitor and is not believed.
 */
export function addressOf(headers: { get(name: string): string | null }, proxies: number): string {
  const forwarded = (headers.get('x-forwarded-for') ?? '').split(',').map((hop) => hop.trim())
  const hops = [...forwarded.filter((hop) => hop !== ''), headers.get(PEER_HEADER) ?? '']
  const address = hops.at(-1 - proxies) ?? hops[0] ?? ''
  return address.replace(/^::ffff:(?=\d+\.)/, '').slice(0, 60)
}

/** The port of the visitor's connection; null behind proxies, which keep it to themselves. */
export function portOf(
  headers: { get(name: string): string | null },
  proxies: number,
): number | null {
  const port = Number(headers.get(PORT_HEADER))
  return proxies === 0 && Number.isInteger(port) && port > 0 ? port : null
}

/** The same of a request that no route has seen yet, whether or not it was marked. */
export function peerOf({ headers, socket }: IncomingMessage, proxies: number): string {
  const marked: Record<string, string | undefined> = {
    [PEER_HEADER]: socket.remoteAddress,
    'x-forwarded-for': String(headers['x-forwarded-for'] ?? ''),
  }
  return addressOf({ get: (name) => marked[name] ?? null }, proxies)
}
