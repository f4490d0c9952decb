import { expect, it, vi } from 'vitest'

import { listDrafts } from '../../_components/editor-session/device-drafts.ts'
import type { StoredRow } from '../../_components/editor-session/device-store.ts'
import { dropWords, findKept, isSame, storeWords, type KeptOf } from './kept-words.ts'

const { rows } = vi.hoisted(() => ({ rows: new Map<string, StoredRow>() }))
vi.mock('../../_components/editor-session/device-store.ts', () => ({
  putRow: async (row: StoredRow) => rows.set(row.key, row) && true,
  dropRow: async (key: string) => void rows.delete(key),
  rowsOf: async (accountId: number) =>
    [...rows.values()].filter((row) => row.accountId === accountId),
}))

const NOW = 1_774_000_000_000
const WORDS = { title: '庄浪县政协讲堂第九讲', place: '' }
const KEPT = { words: WORDS, earlier: { title: '第八讲', place: '县文化馆' } }

it('keeps words for their account and their form until they are dropped', async () => {
  await storeWords({ accountId: 7, form: 'announcement', about: 'new' }, KEPT, NOW)
  expect(await findKept({ accountId: 7, form: 'announcement', about: 'new' }, NOW)).toMatchObject(
    KEPT,
  )
  expect(await findKept({ accountId: 7, form: 'announcement', about: 3 }, NOW)).toBeNull()
  expect(await findKept({ accountId: 7, form: 'proposal', about: 'new' }, NOW)).toBeNull()
  expect(await findKept({ accountId: 8, form: 'announcement', about: 'new' }, NOW)).toBeNull()
  // They are no edition's, and are left alone by who looks for those.
  expect(await listDrafts(7)).toEqual([])
  expect(rows.size).toBe(1)
  await dropWords({ accountId: 7, form: 'announcement', about: 'new' })
  expect(await findKept({ accountId: 7, form: 'announcement', about: 'new' }, NOW)).toBeNull()
})

it('offers none that are older than a month or out of shape', async () => {
  const of: KeptOf = { accountId: 7, form: 'announcement', about: 3 }
  await storeWords(of, KEPT, NOW)
  const [row] = rows.values()
  if (!row) throw new Error('Nothing was kept')
  for (const given of [{ at: NOW - 31 * 86_400_000 }, { words: [] }]) {
    rows.set(row.key, { ...row, ...given })
    expect(await findKept(of, NOW)).toBeNull()
  }
})

it('sees that fields hold what they began with', () => {
  expect(isSame({ ...WORDS, other: '县委党校' }, WORDS)).toBe(true)
  expect(isSame({ ...WORDS, place: '县政协' }, WORDS)).toBe(false)
  expect(isSame({ title: WORDS.title }, WORDS)).toBe(true)
})

it('reads what an earlier version of the site kept, without an earlier try', async () => {
  const of = { accountId: 9, form: 'announcement', about: 'new' } as const
  await storeWords(of, KEPT, NOW)
  const row = [...rows.values()].find(({ accountId }) => accountId === 9)
  if (!row) throw new Error('Nothing was kept')
  rows.set(row.key, { ...row, earlier: undefined } as StoredRow)
  expect(await findKept(of, NOW)).toMatchObject({ words: WORDS, earlier: null })
})
