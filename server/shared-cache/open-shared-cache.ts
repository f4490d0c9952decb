// The cache that web processes share (CACHE_URL).

import { createHmac } from 'node:crypto'

import { openAskInTime } from './ask-in-time.ts'
import type { CacheClient } from './connect-cache.ts'
import { LEDGER_SCRIPT } from './ledger-script.ts'
import { openLedger, type Answer, type Ledger, type RunScript } from './ledger.ts'
import { openSharedCounter, type SharedCounter } from './shared-counter.ts'
import { openSharedPages, type SharedPages } from './shared-pages.ts'

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

export function openSharedCache(client: CacheClient, options: Options): SharedCache {
  const { secret, build, onDropped, onTurn } = options
  const portal = createHmac('sha256', secret)
    .update('shared cache')
    .digest('base64url')
    .slice(0, 16)
  const prefix = `{portal:${portal}}:`
  const run: RunScript = async (entry, args) => {
    const key = `${prefix}${build}:${entry}`
    const keys = [`${prefix}ledger`, key, `${key}:maker`]
    return readAnswer(await client.evaluate(LEDGER_SCRIPT, { keys, arguments: [...args] }))
  }
  const askInTime = openAskInTime({ onTurn })
  const ledger = openLedger(run, { onDropped, askInTime })
  return {
    ...openSharedPages(ledger),
    drop: ledger.drop,
    beginLook: ledger.beginLook,
    counter: openSharedCounter(client.evaluate, { askInTime, prefix, secret }),
    close: () => client.close(),
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
