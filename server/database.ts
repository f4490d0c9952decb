import 'server-only'
import type { Database } from '#db/client'
import { DatabaseAwayError } from '#db/database-away'
import { openWatchedPool, type WatchedPool } from '#db/watched-pool'

import { env } from './env.ts'
import { holdPool } from './held-pool.ts'
import { logError, logWarning } from './log.ts'

/** Somebody has typed something and waits for it to be kept. */
const NEWSROOM_MS = 15_000
const READER_MS = 5_000

const pool = (): WatchedPool => holdPool(() => openWatchedPool(env().databaseUrl, { onTurn }))

function onTurn(isAway: boolean): void {
  if (isAway) logError(new DatabaseAwayError(), 'database')
  else logWarning('The database answers again.', 'database')
}

/** For the newsroom and the portal's own work; a query fails after 15 seconds at the latest. */
export function database(): Database {
  return pool().within(NEWSROOM_MS)
}

/** For what readers and machines are shown; a query fails after 5 seconds at the latest, unless the site is being built. */
export function readerDatabase(): Database {
  return pool().within(isBuilding() ? NEWSROOM_MS : READER_MS)
}

/** Nobody waits for a page then, and one that fails ends the build. */
const isBuilding = () => process.env['NEXT_PHASE'] === 'phase-production-build'

/** Asks the database for a sign of life within three seconds. */
export function pingDatabase(): Promise<boolean> {
  return pool().ping()
}

/** Has the process look by itself whether the database answers; a second call changes nothing. */
export function watchDatabase(): void {
  pool().watch()
}
