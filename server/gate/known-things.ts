import type { NamedThing } from '#domain/site/find-known'
import { withDeadline } from '#lib/process/deadline'

import { logError } from '../log.ts'

/** More than a province publishes in twenty years; about 20 MB. */
const MAX_KEPT = 200_000
const MAX_AT_ONCE = 200
const DEADLINE_MS = 1_000

type FindKnown = (asked: readonly NamedThing[]) => Promise<readonly NamedThing[]>

const keyOf = ({ kind, value }: NamedThing): string => `${kind} ${value}`

interface Waiting {
  thing: NamedThing
  answer: ((isKnown: boolean) => void)[]
}

/**
 * Remembers what is there, and asks the database about everything else each time, so that what has just
 * been published is known to every process at once. One question is under way at a time, for all that
 * wait. Where no answer comes a thing counts as known: the page decides.
 */
export function openKnownThings(
  findKnown: FindKnown,
  { maxKept = MAX_KEPT, deadline = DEADLINE_MS } = {},
): (thing: NamedThing) => boolean | Promise<boolean> {
  const known = new Set<string>()
  const waiting = new Map<string, Waiting>()
  let asking = false
  let failed = false

  const askAll = async () => {
    asking = true
    while (waiting.size > 0) {
      const batch = [...waiting.values()].slice(0, MAX_AT_ONCE)
      for (const { thing } of batch) waiting.delete(keyOf(thing))
      const found = await ask(batch.map(({ thing }) => thing))
      for (const { thing, answer } of batch) {
        const isKnown = found === null || found.has(keyOf(thing))
        for (const resolve of answer) resolve(isKnown)
      }
    }
    asking = false
  }

  const ask = async (things: NamedThing[]): Promise<ReadonlySet<string> | null> => {
    try {
      const found = new Set((await withDeadline(findKnown(things), deadline)).map(keyOf))
      if (known.size + found.size > maxKept) known.clear()
      for (const key of found) known.add(key)
      failed = false
      return found
    } catch (error) {
      if (!failed) logError(error, 'looking addresses up')
      failed = true
      return null
    }
  }

  return (thing) => {
    const key = keyOf(thing)
    if (known.has(key)) return true
    return new Promise((resolve) => {
      const same = waiting.get(key)
      if (same) same.answer.push(resolve)
      else waiting.set(key, { thing, answer: [resolve] })
      if (!asking) void askAll()
    })
  }
}
