// The client of the cache (Valkey, Redis 7 or what speaks as they do). It is loaded where there is a cache, and nowhere else.

import { createHash } from 'node:crypto'

import type { Evaluate } from './shared-counter.ts'

const CONNECT_MS = 2_000
const AGAIN_MS = 1_000

/** All that is asked of a cache: to run a script. */
export interface CacheClient {
  /** Rejects while the cache is away. */
  evaluate: Evaluate
  close(): void
}

export async function connectCache(url: string): Promise<CacheClient> {
  const { createClient, RESP_TYPES } = await import('@redis/client')
  const client = createClient({
    url,
    // Of a reply's texts one may be a page, which is bytes.
    commandOptions: { typeMapping: { [RESP_TYPES.BLOB_STRING]: Buffer } },
    disableOfflineQueue: true,
    socket: { connectTimeout: CONNECT_MS, reconnectStrategy: AGAIN_MS },
  })
  // Each question says by itself that the cache is away.
  client.on('error', () => {})
  // It tries until it succeeds; nobody waits for it.
  void client.connect().catch(() => {})
  const hashes = new Map<string, string>()
  const hashOf = (script: string) => {
    const hash = hashes.get(script) ?? createHash('sha1').update(script).digest('hex')
    hashes.set(script, hash)
    return hash
  }
  return {
    evaluate: (script, given) =>
      client.evalSha(hashOf(script), given).catch((error: unknown) => {
        if (!String(error).includes('NOSCRIPT')) throw error
        return client.eval(script, given)
      }),
    close: () => client.destroy(),
  }
}
