import 'server-only'
import { sql } from 'drizzle-orm'

import type { Database } from '#db/client'
import { isDatabaseAway } from '#db/database-away'
import { poolBounds } from '#db/pool-bounds'
import { openWatchedPools, type WatchedPools } from '#db/watched-pools'
import { readVariable } from '#lib/settings/variables'

import { env } from '../env.ts'
import { logError } from '../log.ts'
import { onTagsDropped } from '../page-cache/dropped-tags.ts'
import { openReplicas, type Replicas } from './open-replicas.ts'

type Pools = WatchedPools<'reader'>

const LOOK_MS = 250
const QUERY_MS = 3_000

const held = globalThis as typeof globalThis & { portalReplicas?: Replicas<Pools> }

/** A copy of the database that has all readers are to be shown; null where there is none, or none is known to. */
export const chooseReplica = (): Pools | null => held.portalReplicas?.choose() ?? null

/** Begins to watch the copies, if there are any; a second call changes nothing. */
export function watchReplicas(primary: () => Database): void {
  const urls = readVariable('REPLICA_URLS', process.env)
  if (urls.length === 0 || held.portalReplicas) return
  const { reader } = poolBounds(env().connections, false)
  const copies = urls.map((url) => {
    const pool = openWatchedPools(url, { reader })
    pool.watch()
    const has = async (position: string) => {
      const [row] = await pool.of('reader', QUERY_MS).execute<{ has: boolean | null }>(sql`
        select pg_is_in_recovery() and pg_last_wal_replay_lsn() >= ${position}::pg_lsn as has`)
      return row?.has === true
    }
    return { pool, has }
  })
  const findPosition = async () => {
    const [row] = await primary().execute<{ position: string }>(
      sql`select pg_current_wal_lsn()::text as position`,
    )
    return row?.position ?? ''
  }
  const replicas = openReplicas(copies, { findPosition })
  const look = () =>
    void replicas
      .look()
      .catch((error: unknown) => isDatabaseAway(error) || logError(error, 'replicas'))
  // Pages are made of what was changed as soon as they are dropped.
  onTagsDropped(() => {
    replicas.noteChange()
    look()
  })
  setInterval(look, LOOK_MS).unref()
  held.portalReplicas = replicas
}
