import type { Server } from 'node:http'

import { networkOf } from '#domain/account/network'

/** An office of 260 people whose browsers keep six connections each open. */
const MAX_OF_NETWORK = 2_000
const MAX_IN_ALL = 10_000

/**
 * Bounds the connections that one network holds open, and those of all. Behind proxies of one's own every
 * connection is a proxy's, so only the sum is bounded there.
 */
export function limitConnections(
  server: Server,
  {
    trustedProxies,
    maxOfNetwork = MAX_OF_NETWORK,
  }: { trustedProxies: number; maxOfNetwork?: number },
): void {
  server.maxConnections = MAX_IN_ALL
  if (trustedProxies > 0) return
  const open = new Map<string, number>()
  server.on('connection', (socket) => {
    const { subscriber } = networkOf(socket.remoteAddress ?? '')
    const count = (open.get(subscriber) ?? 0) + 1
    open.set(subscriber, count)
    socket.once('close', () => {
      const left = (open.get(subscriber) ?? 1) - 1
      if (left > 0) open.set(subscriber, left)
      else open.delete(subscriber)
    })
    if (count > maxOfNetwork) socket.destroy()
  })
}
