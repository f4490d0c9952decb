// Each web process keeps pages of its own, and learns at once of what it changes itself. What another
// process changed, or this one just before it went down, it learns here: from the rows, every second, and
// at once where the database's signal that something was written arrives.

import { isDatabaseAway } from '#db/database-away'
import {
  findChangePosition,
  listPublicChanges,
  type ChangePosition,
  type ReportedChange,
} from '#domain/publication/list-public-changes'

import { database } from './database.ts'
import { env } from './env.ts'
import { callInternal, REVALIDATE_PATH } from '#lib/http/internal-call'
import { listenForChanges } from './listen-for-changes.ts'
import { logError } from './log.ts'
import { heldSharedCache } from './shared-cache/held-shared-cache.ts'

const LOOK_MS = 1_000
/** A change is dated before it is committed. */
const COMMIT_MS = 60_000

interface Watch {
  since: Date
  position?: ChangePosition
  timer?: NodeJS.Timeout
}

// The timer and the route are bundled apart, and share where they are through the process.
const held = globalThis as typeof globalThis & { portalWatch?: Watch }

function watch(): Watch {
  held.portalWatch ??= { since: new Date(Date.now() - COMMIT_MS) }
  return held.portalWatch
}

/** Starts looking; a second call changes nothing. */
export function watchChanges(): void {
  const { INTERNAL_URL } = process.env
  if (!INTERNAL_URL || watch().timer) return
  const { authSecret, databaseUrl, directDatabaseUrl } = env()
  const look = oneAtATime(async () => {
    const shared = heldSharedCache()?.beginLook()
    const { changes, position } = await listUnseen()
    // The pages are dropped by a route of our own: only a request may.
    const context = { internalUrl: INTERNAL_URL, authSecret }
    if (changes.length > 0) await callInternal(REVALIDATE_PATH, context, new Date())
    else markSeen(position)
    void shared?.done()
  })
  const listen = listenForChanges(directDatabaseUrl ?? databaseUrl, look)
  watch().timer = setInterval(() => {
    listen()
    look()
  }, LOOK_MS).unref()
}

/** A call while the work is under way has it done once more afterwards. */
function oneAtATime(work: () => Promise<void>): () => void {
  let working = false
  let again = false
  const run = async () => {
    working = true
    do {
      again = false
      // A database that is away is reported once, where it is watched.
      await work().catch(
        (error: unknown) => isDatabaseAway(error) || logError(error, 'watch-changes'),
      )
    } while (again)
    working = false
  }
  return () => {
    if (working) again = true
    else void run()
  }
}

/** What readers see otherwise and this process has not acted on yet. */
export async function listUnseen(): Promise<{
  changes: ReportedChange[]
  position: ChangePosition
}> {
  const state = watch()
  state.position ??= await findChangePosition(database(), state.since)
  return listPublicChanges(database(), state.position, new Date())
}

export function markSeen(position: ChangePosition): void {
  watch().position = position
}
