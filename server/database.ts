import 'server-only'
import { sql } from 'drizzle-orm'

import { openDatabase, type Database, type OpenDatabase } from '#db/client'
import { withDeadline } from '#lib/deadline'

import { env } from './env.ts'

// One pool a process; development reloads modules, so it hangs on globalThis.
const PING_MS = 3_000
const held = globalThis as typeof globalThis & { portalDatabase?: OpenDatabase | undefined }

export function database(): Database {
  held.portalDatabase ??= openDatabase(env().databaseUrl)
  return held.portalDatabase.db
}

/**
 * Asks the database for a sign of life within three seconds. A pool that does not answer is replaced:
 * a connection caught while the server went away can wait for ever.
 */
export async function pingDatabase(): Promise<boolean> {
  const pool = held.portalDatabase
  try {
    await withDeadline(database().execute(sql`select 1`), PING_MS)
    return true
  } catch {
    if (held.portalDatabase === pool) held.portalDatabase = undefined
    void pool?.close(0)
    return false
  }
}
