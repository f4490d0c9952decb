import { createRequire } from 'node:module'

import { expect, it } from 'vitest'

import { isEndless, openSideStore } from './side-store.ts'

const { tagsManifest } = createRequire(import.meta.url)(
  'next/dist/server/lib/incremental-cache/tags-manifest.external',
) as { tagsManifest: Map<string, { expired: number }> }

const page = (letters: number, status?: number) => ({
  kind: 'APP_PAGE' as never,
  html: 'x'.repeat(letters),
  rscData: undefined,
  headers: undefined,
  postponed: undefined,
  status,
  segmentData: undefined,
})

const kept = (letters: number, tags: string[] = []) => ({
  value: page(letters),
  tags,
  lastModified: 1_000,
})

it('takes aside what there is without end, and each 404', () => {
  expect(isEndless(page(1, 404), '_N_T_/(site)/counties/[slug]/page')).toBe(true)
  expect(isEndless(page(1), '_N_T_/(site)/counties/[slug]/articles/[before]/page')).toBe(true)
  expect(isEndless(page(1), '_N_T_/(site)/timeline/[year]/[month]/[...view]/page')).toBe(true)
  expect(isEndless(page(1), '_N_T_/(site)/articles/[id]/page')).toBe(false)
})

it('is bounded by bytes: what was asked for longest ago goes', () => {
  const store = openSideStore(10_000)
  for (const key of ['a', 'b', 'c']) store.set(key, kept(2_000))
  expect(['a', 'b', 'c'].map((key) => store.get(key) !== null)).toEqual([false, true, true])
  expect(store.set('d', kept(6_000))).toBe(false)
})

it('returns no page once something it was made from has changed', () => {
  const store = openSideStore()
  store.set('a', kept(1, ['article:1']))
  store.set('b', kept(1, ['article:2']))
  tagsManifest.set('article:1', { expired: 2_000 })
  expect(store.get('a')).toBeNull()
  expect(store.get('b')).not.toBeNull()
  store.delete('b')
  expect(store.get('b')).toBeNull()
  tagsManifest.delete('article:1')
})
