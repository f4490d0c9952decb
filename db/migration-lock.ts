// Whoever changes the schema or the roles of a database holds this lock, so that two starts at once do it
// one after the other.

import postgres from 'postgres'

const KEY = 'portal migrations'
/** Longer than a migration; against waiting for ever on one that hangs. */
const WAIT_MS = 5 * 60_000

/** Runs `work` under the lock. `ownerUrl` is the address of the database's owner. */
export async function withMigrationLock<T>(ownerUrl: string, work: () => Promise<T>): Promise<T> {
  const sql = postgres(ownerUrl, {
    max: 1,
    connect_timeout: 5,
    idle_timeout: 0,
    max_lifetime: null,
    onnotice: () => {},
    connection: { lock_timeout: WAIT_MS },
  })
  try {
    await sql`select pg_advisory_lock(hashtext(${KEY}))`
    return await work()
  } finally {
    // The lock goes with its connection.
    await sql.end({ timeout: 5 })
  }
}
