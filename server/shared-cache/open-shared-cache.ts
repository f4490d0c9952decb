// The cache that web processes share (CACHE_URL: Valkey, Redis 7 or what speaks as they do). Its client is loaded where
// there is one, and nowhere else.

import { createHash, createHmac } from 'node:crypto'

import { openAskInTime } from './ask-in-time.ts'
import { LEDGER_SCRIPT } from './ledger-script.ts'
import { openLedger, type Answer, type Ledger, type RunScript } from './ledger.ts'
import { openSharedCounter, type SharedCounter } from './shared-counter.ts'
import { openSharedPages, type SharedPages } from './shared-pages.ts'

const CONNECT_MS = 2_000
const AGAIN_MS = 1_000

export interface SharedCache extends SharedPages, Pick<Ledger, 'drop' | 'beginLook'> {
  counter: SharedCounter
  close(): void
}

interface Options {
  /** Keeps this portal apart from others in the same cache: they do not have it. */
  secret: string
  /** Pages of one build name files that another does not have. */
  build: string
  onDropped: (tags: readonly string[]) => void
  onTurn: (isAway: boolean, error?: unknown) => void
}

export async function openSharedCache(url: string, options: Options): Promise<SharedCache> {
  const { secret, build, onDropped, onTurn } = options
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
  const portal = createHmac('sha256', secret)
    .update('shared cache')
    .digest('base64url')
    .slice(0, 16)
  const prefix = `{portal:${portal}}:`
  const hash = createHash('sha1').update(LEDGER_SCRIPT).digest('hex')
  const run: RunScript = async (entry, args) => {
    const key = `${prefix}${build}:${entry}`
    const given = {
      keys: [`${prefix}ledger`, key, `${key}:maker`],
      arguments: [...args],
    }
    const answer = await client.evalSha(hash, given).catch((error: unknown) => {
      if (!String(error).includes('NOSCRIPT')) throw error
      return client.eval(LEDGER_SCRIPT, given)
    })
    return readAnswer(answer)
  }
  const askInTime = openAskInTime({ onTurn })
  const ledger = openLedger(run, { onDropped, askInTime })
  return {
    ...openSharedPages(ledger),
    drop: ledger.drop,
    beginLook: ledger.beginLook,
    counter: openSharedCounter((script, given) => client.eval(script, given), {
      askInTime,
      prefix,
      secret,
    }),
    close: () => client.destroy(),
  }
}

function readAnswer(answer: unknown): Answer {
  const [generation, last, since, bytes, ageSeconds, isBeingMade] = answer as unknown[]
  return {
    generation: String(generation),
    last: Number(last),
    since: Array.isArray(since) ? since.map(String) : null,
    bytes: Buffer.isBuffer(bytes) ? bytes : null,
    ageSeconds: Number(ageSeconds),
    isBeingMade: isBeingMade === 1,
  }
}
