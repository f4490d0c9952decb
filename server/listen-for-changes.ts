// The database's signal that something was written (NOTIFY, by triggers), on a connection of its own. It only
// wakes: what was written is read from the rows, and whoever misses the signal looks a second later.

import postgres from 'postgres'

import { CHANGES_CHANNEL, CHANGES_LISTENER } from '#db/changes-channel'
import { pacedConnections } from '#db/paced-socket'

const CONNECT_SECONDS = 5
const AGAIN_MS = 5_000

/** Returns what opens the connection when there is none; to be called now and then. */
export function listenForChanges(databaseUrl: string, wake: () => void): () => void {
  let isOpen = false
  let triedAt = -Infinity
  const open = async () => {
    // The driver's own `listen` gives up for good when it cannot connect again once.
    const connection: postgres.Options<{}> & { onnotify: () => void } = {
      ...pacedConnections(),
      max: 1,
      connect_timeout: CONNECT_SECONDS,
      max_lifetime: null,
      onnotice: () => {},
      onclose: () => (isOpen = false),
      onnotify: wake,
      connection: { application_name: CHANGES_LISTENER },
    }
    const sql = postgres(databaseUrl, connection)
    try {
      await sql`listen ${sql(CHANGES_CHANNEL)}`
      wake()
    } catch {
      // The look beside it reports a database that is away.
      isOpen = false
      void sql.end({ timeout: 0 })
    }
  }
  return () => {
    if (isOpen || performance.now() - triedAt < AGAIN_MS) return
    isOpen = true
    triedAt = performance.now()
    void open()
  }
}
