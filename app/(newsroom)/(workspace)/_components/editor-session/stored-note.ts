import { z } from 'zod'

import type { Stored } from './session-state.ts'

// How far the site had come when a page of this tab last heard of it, in numbers alone. A page that is asked for while
// a save is under way is made of the words before; the save's answer still reaches the page that is being left, which
// then takes its own words off this device. The next page knows it by this note alone.

const KEY = 'newsroom.stored'
const noteSchema = z.object({
  accountId: z.int(),
  editionId: z.int(),
  lockVersion: z.int(),
  version: z.int(),
})
type StoredNote = z.infer<typeof noteSchema>

export function noteStored(accountId: number, { edition, version }: Stored): void {
  try {
    sessionStorage.setItem(KEY, JSON.stringify({ accountId, ...edition, version }))
  } catch {
    // A browser that keeps nothing: the words are on the site all the same.
  }
}

/** The note of this edition, once: a page is reloaded on its account one time at most. */
export function takeStoredNote(accountId: number, editionId: number): StoredNote | null {
  try {
    const note = noteSchema.safeParse(JSON.parse(sessionStorage.getItem(KEY) ?? 'null')).data
    if (note?.accountId !== accountId || note.editionId !== editionId) return null
    sessionStorage.removeItem(KEY)
    return note
  } catch {
    return null
  }
}

const NEW = '/desk/new'

/**
 * The edition that this page began before it was reloaded, where the site's answer came too late to give the page its
 * address: a new form, which would be blank, leads there. Any other new form has begun nothing, and forgets the note.
 */
export function takeBegunEdition(accountId: number): number | null {
  const [entry] = performance.getEntriesByType('navigation')
  const { name, type } = (entry ?? {}) as Partial<PerformanceNavigationTiming>
  const isAgain = type === 'reload' && name !== undefined && new URL(name).pathname === NEW
  try {
    const note = noteSchema.safeParse(JSON.parse(sessionStorage.getItem(KEY) ?? 'null')).data
    sessionStorage.removeItem(KEY)
    return isAgain && note?.accountId === accountId ? note.editionId : null
  } catch {
    return null
  }
}
