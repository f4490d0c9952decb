// What `use cache` keeps, shared among web servers: the framework's own memory before the shared cache.

import { createRequire } from 'node:module'
import { deserialize, serialize } from 'node:v8'

import type { CacheEntry, CacheHandler } from 'next/dist/server/lib/cache-handlers/types'

import type { SharedPages } from '../shared-cache/shared-pages.ts'

const require = createRequire(import.meta.url)
const { createDefaultCacheHandler } =
  require('next/dist/server/lib/cache-handlers/default') as typeof import('next/dist/server/lib/cache-handlers/default')

/** As much as the framework's own. */
const MEMORY_BYTES = 50 * 1_024 * 1_024
/** Where the framework takes its handler from, if one is there before it begins. */
const HANDLERS = Symbol.for('@next/cache-handlers')

interface Kept extends Omit<CacheEntry, 'value'> {
  bytes: Buffer
}

const keyOf = (cacheKey: string) => `read:${cacheKey}`

export function openSharedReads(shared: SharedPages, memory: CacheHandler): CacheHandler {
  return {
    ...memory,
    async get(cacheKey, softTags) {
      const own = await memory.get(cacheKey, softTags)
      if (own) return own
      const timestamp = Date.now()
      const found = await shared.find(keyOf(cacheKey))
      if (!found) return undefined
      const { bytes, ...kept } = deserialize(found.bytes) as Kept
      const left = (limit: number) => Math.max(0, limit - found.ageSeconds)
      const entry = {
        ...kept,
        // Nothing that it was made from had changed when it was found.
        timestamp,
        revalidate: left(kept.revalidate),
        expire: left(kept.expire),
      }
      await memory.set(cacheKey, Promise.resolve({ ...entry, value: streamOf(bytes) }))
      return memory.get(cacheKey, softTags)
    },
    async set(cacheKey, pending) {
      let collected: Promise<Kept | null> = Promise.resolve(null)
      const withCopy = pending.then((entry) => {
        const { value, ...kept } = entry
        const [own, others] = value.tee()
        collected = collect(others).then(
          (bytes) => ({ ...kept, bytes }),
          () => null,
        )
        return { ...entry, value: own }
      })
      await memory.set(cacheKey, withCopy)
      const kept = await collected
      if (!kept || kept.expire === 0) return
      const { tags, expire: seconds } = kept
      void shared.keep(keyOf(cacheKey), { bytes: serialize(kept), tags, seconds })
    },
  }
}

/** To be called before the framework begins. */
export function shareReads(shared: SharedPages): void {
  const memory = createDefaultCacheHandler(MEMORY_BYTES)
  Object.assign(globalThis, { [HANDLERS]: { DefaultCache: openSharedReads(shared, memory) } })
}

const streamOf = (bytes: Uint8Array) =>
  new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(new Uint8Array(bytes))
      controller.close()
    },
  })

async function collect(stream: ReadableStream<Uint8Array>): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  for await (const chunk of stream) chunks.push(chunk)
  return Buffer.concat(chunks)
}
