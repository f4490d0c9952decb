import 'server-only'
import { sql } from 'drizzle-orm'

import { openDatabase, type Database, type OpenDatabase } from '#db/client'
import { withDeadline } from '#lib/deadline'

import { env } from './env.ts'

// One pool a process; development reloads modules, so it hangs on globalThis. The sign of life is asked
// for on a connection of its own: a pool whose connections are all busy is well.
const PING_MS = 3_000
/** How long what is under way on a replaced pool may go on: longer than any statement. */
const RETIRE_SECONDS = 20
const held = globalThis as typeof globalThis & {
  portalDatabase?: OpenDatabase | undefined
  portalProbe?: OpenDatabase | undefined
}

export function database(): Database {
  held.portalDatabase ??= openDatabase(env().databaseUrl)
  return held.portalDatabase.db
}

/**
 * Asks the database for a sign of life within three seconds. When none comes the pool is replaced, since
 * a connection caught while the server went away can wait for ever; what is under way on it may end.
 */
export async function pingDatabase(): Promise<boolean> {
  const pool = held.portalDatabase
  const probe = (held.portalProbe ??= openDatabase(env().databaseUrl, { connections: 1 }))
  try {
    await withDeadline(probe.db.execute(sql`select 1`), PING_MS)
    return true
  } catch {
    if (held.portalProbe === probe) held.portalProbe = undefined
    if (held.portalDatabase === pool) held.portalDatabase = undefined
    void probe.close(0)
    void pool?.close(RETIRE_SECONDS)
    return false
  }
}
