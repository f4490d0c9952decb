import 'server-only'
import type { Database } from '#db/client'
import { DatabaseAwayError } from '#db/database-away'
import { poolBounds, type Asker } from '#db/pool-bounds'
import { openWatchedPools, type WatchedPools } from '#db/watched-pools'

import { env } from './env.ts'
import { holdPools } from './held-pools.ts'
import { logError, logWarning } from './log.ts'
import { chooseReplica } from './replicas/held-replicas.ts'

const pools = (): WatchedPools<Asker> =>
  holdPools(() => {
    const { databaseUrl, connections } = env()
    return openWatchedPools(databaseUrl, poolBounds(connections, isBuilding()), onTurn)
  })

function onTurn(isAway: boolean): void {
  if (isAway) logError(new DatabaseAwayError(), 'database')
  else logWarning('The database answers again.', 'database')
}

/** For the newsroom and what the portal does by itself all the time; a query fails after 15 seconds at the latest. */
export const database = (): Database => pools().of('newsroom')

/** For what readers and machines are shown; a query fails after 5 seconds at the latest, unless the site is being built. */
export const readerDatabase = (): Database => (chooseReplica() ?? pools()).of('reader')

/** For the jobs; a query fails after a minute at the latest. */
export const jobDatabase = (): Database => pools().of('job')

const isBuilding = () => process.env['NEXT_PHASE'] === 'phase-production-build'

/** Asks the database for a sign of life within three seconds. */
export function pingDatabase(): Promise<boolean> {
  return pools().ping()
}

/** Has the process look by itself whether the database answers; a second call changes nothing. */
export function watchDatabase(): void {
  pools().watch()
}
