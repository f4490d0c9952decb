import { z } from 'zod'

import { plainText } from '#lib/plain-text'

// The names of pictures that had not arrived when their page was left: a browser keeps their files no longer than the
// page, so that somebody has to choose them again, and has to know which.

const KEY = 'newsroom.missed-pictures'
const noteSchema = z.object({
  accountId: z.int(),
  /** The address of the form. */
  path: plainText(),
  names: z.array(plainText()),
})

/** A form of one person in this tab. */
export type FormOf = Pick<z.infer<typeof noteSchema>, 'accountId' | 'path'>

const listeners = new Set<() => void>()

export function onMissedChange(listen: () => void): () => void {
  listeners.add(listen)
  return () => listeners.delete(listen)
}

/** As it is stored, by which a change is seen. */
export function readMissed(): string | null {
  try {
    return sessionStorage.getItem(KEY)
  } catch {
    // A browser that keeps nothing.
    return null
  }
}

/** Those of this form; none of what is out of shape. */
export function missedIn(stored: string | null, { accountId, path }: FormOf): string[] {
  try {
    const note = noteSchema.safeParse(JSON.parse(stored ?? 'null')).data
    return note?.accountId === accountId && note.path === path ? note.names : []
  } catch {
    return []
  }
}

export function writeMissed(of: FormOf, names: readonly string[]): void {
  try {
    if (names.length > 0) sessionStorage.setItem(KEY, JSON.stringify({ ...of, names }))
    else sessionStorage.removeItem(KEY)
  } catch {
    // The page named them already while it was open.
  }
  for (const listen of listeners) listen()
}
