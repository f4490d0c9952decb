import { createRequire } from 'node:module'

import type { CacheEntry } from 'next/dist/server/lib/cache-handlers/types'
import { beforeEach, expect, it } from 'vitest'

import type { SharedPages } from '../shared-cache/shared-pages.ts'
import { openSharedReads } from './shared-reads.ts'

const { createDefaultCacheHandler } = createRequire(import.meta.url)(
  'next/dist/server/lib/cache-handlers/default',
) as typeof import('next/dist/server/lib/cache-handlers/default')

let lying: Map<string, { bytes: Buffer; tags: readonly string[] }>
let asked: number
let shared: SharedPages

beforeEach(() => {
  lying = new Map()
  asked = 0
  shared = {
    find: async (key) => {
      asked += 1
      const found = lying.get(key)
      return found ? { bytes: found.bytes, ageSeconds: 10 } : null
    },
    keep: async (key, page) => void lying.set(key, page),
    leave: async () => {},
  }
})

const openProcess = () => openSharedReads(shared, createDefaultCacheHandler(1_000_000))
const textOf = (entry: CacheEntry | undefined) => new Response(entry?.value).text()

function entry(text: string, given: Partial<CacheEntry> = {}): Promise<CacheEntry> {
  const value = new Response(text).body
  if (!value) throw new Error('A text has a body')
  const life = { stale: 60, revalidate: 100, expire: 1_000, timestamp: Date.now() }
  return Promise.resolve({ value, tags: ['home'], ...life, ...given })
}

it('has in one process what another has read, as old as it is', async () => {
  await openProcess().set('key', entry('rows'))
  const other = openProcess()
  const found = await other.get('key', [])
  expect(await textOf(found)).toBe('rows')
  expect(found).toMatchObject({ tags: ['home'], revalidate: 90, expire: 990 })
  expect(await textOf(await other.get('key', []))).toBe('rows')
  expect(asked).toBe(1)
})

it('asks nobody for what it has itself', async () => {
  const own = openProcess()
  await own.set('key', entry('rows'))
  expect(await textOf(await own.get('key', []))).toBe('rows')
  expect(asked).toBe(0)
})

it('shares nothing that broke off, and nothing that is read each time', async () => {
  const broken = new ReadableStream<Uint8Array>({
    start: (controller) => controller.error(new Error('The database went away')),
  })
  const own = openProcess()
  await own.set('broken', entry('', { value: broken }))
  await own.set('each time', entry('rows', { expire: 0 }))
  expect(lying.size).toBe(0)
  expect(await own.get('broken', [])).toBeUndefined()
})
