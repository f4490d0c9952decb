import { expect, it, vi } from 'vitest'

import { listDrafts } from '../../_components/editor-session/device-drafts.ts'
import type { StoredRow } from '../../_components/editor-session/device-store.ts'
import { dropWords, findWords, isSame, storeWords } from './kept-words.ts'

const { rows } = vi.hoisted(() => ({ rows: new Map<string, StoredRow>() }))
vi.mock('../../_components/editor-session/device-store.ts', () => ({
  putRow: async (row: StoredRow) => rows.set(row.key, row) && true,
  dropRow: async (key: string) => void rows.delete(key),
  rowsOf: async (accountId: number) =>
    [...rows.values()].filter((row) => row.accountId === accountId),
}))

const NOW = 1_774_000_000_000
const WORDS = { title: '庄浪县政协讲堂第九讲', place: '' }

it('keeps words for their account and their announcement until they are dropped', async () => {
  await storeWords({ accountId: 7, about: 'new' }, WORDS, NOW)
  expect(await findWords({ accountId: 7, about: 'new' }, NOW)).toEqual(WORDS)
  expect(await findWords({ accountId: 7, about: 3 }, NOW)).toBeNull()
  expect(await findWords({ accountId: 8, about: 'new' }, NOW)).toBeNull()
  // They are no edition's, and are left alone by who looks for those.
  expect(await listDrafts(7)).toEqual([])
  expect(rows.size).toBe(1)
  await dropWords({ accountId: 7, about: 'new' })
  expect(await findWords({ accountId: 7, about: 'new' }, NOW)).toBeNull()
})

it('offers none that are older than a month or out of shape', async () => {
  const of = { accountId: 7, about: 3 }
  await storeWords(of, WORDS, NOW)
  const [row] = rows.values()
  if (!row) throw new Error('Nothing was kept')
  for (const given of [{ at: NOW - 31 * 86_400_000 }, { words: [] }]) {
    rows.set(row.key, { ...row, ...given })
    expect(await findWords(of, NOW)).toBeNull()
  }
})

it('sees that fields hold what they began with', () => {
  expect(isSame({ ...WORDS, other: '县委党校' }, WORDS)).toBe(true)
  expect(isSame({ ...WORDS, place: '县政协' }, WORDS)).toBe(false)
  expect(isSame({ title: WORDS.title }, WORDS)).toBe(true)
})
