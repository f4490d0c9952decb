// Next tells its routes nothing of the connection, and keeps an `x-forwarded-for` that a visitor made
// up. So each request is given the address of its peer as a header of our own when it comes in; one
// that the visitor sent under this name is written over.
import { subscribe } from 'node:diagnostics_channel'
import type { IncomingMessage } from 'node:http'

const PEER_HEADER = 'x-portal-peer'

/** Begins to mark the requests of this process. */
export function markPeers(): void {
  subscribe('http.server.request.start', (message) => {
    const { request } = message as { request: IncomingMessage }
    request.headers[PEER_HEADER] = request.socket.remoteAddress ?? ''
  })
}

/**
 * The visitor's network address: the peer of the connection, or, behind `proxies` proxies of one's
 * own, what the outermost of them wrote down. Whatever stands further out in `x-forwarded-for` was
 * written by the visitor and is not believed.
 */
export function addressOf(headers: { get(name: string): string | null }, proxies: number): string {
  const forwarded = (headers.get('x-forwarded-for') ?? '').split(',').map((hop) => hop.trim())
  const hops = [...forwarded.filter((hop) => hop !== ''), headers.get(PEER_HEADER) ?? '']
  const address = hops.at(-1 - proxies) ?? hops[0] ?? ''
  return address.replace(/^::ffff:(?=\d+\.)/, '').slice(0, 60)
}
