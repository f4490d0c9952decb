import { afterEach, expect, it, vi } from 'vitest'

import { isAhead } from './find-start.ts'
import { noteStored, takeBegunEdition, takeStoredNote } from './stored-note.ts'

const rows = new Map<string, string>()
const storage = {
  getItem: (key: string) => rows.get(key) ?? null,
  setItem: (key: string, value: string) => void rows.set(key, value),
  removeItem: (key: string) => void rows.delete(key),
}
const stored = (lockVersion: number, version: number) => {
  return { edition: { editionId: 7, lockVersion }, version, at: '15:38:20' }
}

afterEach(() => {
  rows.clear()
  vi.unstubAllGlobals()
})

it('says once, to its own account and edition, how far the site had come', () => {
  vi.stubGlobal('sessionStorage', storage)
  noteStored(1, stored(2, 5))
  noteStored(1, stored(3, 0))
  expect(takeStoredNote(2, 7)).toBeNull()
  expect(takeStoredNote(1, 8)).toBeNull()
  expect(takeStoredNote(1, 7)).toEqual({ accountId: 1, editionId: 7, lockVersion: 3, version: 0 })
  expect(takeStoredNote(1, 7)).toBeNull()
})

it('distinguishes a page that was made before the save from one that was made after it', () => {
  vi.stubGlobal('sessionStorage', storage)
  const noteOf = (lockVersion: number, version: number) => {
    noteStored(1, stored(lockVersion, version))
    return takeStoredNote(1, 7) ?? { lockVersion: null, version: 0 }
  }
  const page = { edition: { editionId: 7, lockVersion: 2 }, version: 4 }
  expect(isAhead(noteOf(3, 0), page)).toBe(true)
  expect(isAhead(noteOf(2, 5), page)).toBe(true)
  expect(isAhead(noteOf(2, 4), page)).toBe(false)
  expect(isAhead(noteOf(1, 9), page)).toBe(false)
})

it('is nothing where the browser keeps nothing, or something else', () => {
  const refuse = () => {
    throw new Error('SecurityError')
  }
  vi.stubGlobal('sessionStorage', { getItem: refuse, setItem: refuse, removeItem: refuse })
  noteStored(1, stored(2, 5))
  expect(takeStoredNote(1, 7)).toBeNull()
  for (const kept of ['{', '{"accountId":1}']) {
    vi.stubGlobal('sessionStorage', { ...storage, getItem: () => kept })
    expect(takeStoredNote(1, 7)).toBeNull()
  }
})

it('leads from a new form to the edition that it began before it was reloaded, and from no other', () => {
  vi.stubGlobal('sessionStorage', storage)
  const led = (type: string, path: string, accountId = 1) => {
    const name = `https://news.example.org${path}`
    vi.stubGlobal('performance', { getEntriesByType: () => [{ type, name }] })
    noteStored(1, stored(2, 1))
    return takeBegunEdition(accountId)
  }
  expect(led('reload', '/desk/new?copy=last')).toBe(7)
  expect(takeBegunEdition(1)).toBeNull()
  expect(led('reload', '/desk/new', 2)).toBeNull()
  expect(led('reload', '/desk')).toBeNull()
  expect(led('navigate', '/desk/new')).toBeNull()
  // What was written before this form was opened is not what it began.
  expect(takeStoredNote(1, 7)).toBeNull()
})
