// Each web process keeps pages of its own, and is told at once of what it changes itself. What another
// process changed, or this one just before it went down, it learns here: from the rows, within seconds.

import { listPublicChanges, type ToldChange } from '#domain/review/list-public-changes'

import { database } from './database.ts'
import { env } from './env.ts'
import { callInternal, FORGET_PATH } from './internal-call.ts'
import { logFault } from './log.ts'

const LOOK_MS = 4_000
/** A change is dated before it is committed. */
const COMMIT_MS = 60_000

interface Watch {
  since: Date
  seen: Set<string>
  timer?: NodeJS.Timeout
}

// The timer and the route are bundled apart, and share what they have seen through the process.
const held = globalThis as typeof globalThis & { portalWatch?: Watch }

function watch(): Watch {
  held.portalWatch ??= { since: new Date(Date.now() - COMMIT_MS), seen: new Set() }
  return held.portalWatch
}

/** Starts looking; a second call changes nothing. */
export function watchChanges(): void {
  const { INTERNAL_URL } = process.env
  if (!INTERNAL_URL || watch().timer) return
  let looking = false
  const look = async () => {
    if (looking) return
    looking = true
    try {
      const { authSecret } = env()
      const unseen = await listUnseen()
      const place = { internalUrl: INTERNAL_URL, authSecret }
      if (unseen.length > 0) await callInternal(FORGET_PATH, place, new Date())
    } catch (fault) {
      logFault(fault, 'watch-changes')
    } finally {
      looking = false
    }
  }
  watch().timer = setInterval(() => void look(), LOOK_MS).unref()
}

/** What readers see otherwise and this process has not acted on yet. */
export async function listUnseen(): Promise<ToldChange[]> {
  const { seen, since } = watch()
  const changes = await listPublicChanges(database())
  const known = new Set(changes.map(({ key }) => key))
  for (const key of seen) if (!known.has(key)) seen.delete(key)
  return changes.filter(({ key, at }) => !seen.has(key) && at >= since)
}

export function markSeen(changes: readonly ToldChange[]): void {
  for (const { key } of changes) watch().seen.add(key)
}
