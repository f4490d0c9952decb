import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js'
import postgres from 'postgres'

import { boundClient, type Bounds } from './bounded-client.ts'
import { openConnectionLine } from './connection-line.ts'
import { pacedConnections } from './paced-socket.ts'
import { preparingClient } from './preparing-client.ts'
import { reportErrorsWithoutQueries } from './database-error.ts'

// A pool of connections to PostgreSQL. Every wait is bounded: connecting, a statement, a lock and a
// transaction left open each have a deadline on one side or the other.
const CONNECTIONS = 10
const CONNECT_SECONDS = 5
const STATEMENT_MS = 15_000
const LOCK_MS = 5_000

export type Database = PostgresJsDatabase
export type Transaction = Parameters<Parameters<Database['transaction']>[0]>[0]
reportErrorsWithoutQueries()

/** What a query needs: the pool or a transaction on it. */
export type Queryable = Database | Transaction

export interface OpenDatabase {
  db: Database
  /** The same pool for somebody who waits: for a connection in turn, and for each query with a deadline on this side too. */
  bounded(bounds: Omit<Bounds, 'takeTurn'>): Database
  /** Ends the pool, waiting at most `seconds` for what is under way. */
  close(seconds?: number): Promise<void>
}

interface OpenOptions {
  connections?: number
  /** How long a statement may take, in milliseconds. */
  deadline?: number
  /** How long who uses a bounded handle waits for a connection, in milliseconds. */
  patience?: number
  /** Keeps statements parsed, for a load of many rows. */
  preparing?: boolean
  /** False for work that is done again when the machine stops: a commit does not wait for the disk. */
  lasting?: boolean
}

export function openDatabase(url: string, options: OpenOptions = {}): OpenDatabase {
  const { connections = CONNECTIONS, deadline = STATEMENT_MS, patience = deadline } = options
  const client = postgres(url, {
    ...pacedConnections(),
    max: connections,
    connect_timeout: CONNECT_SECONDS,
    idle_timeout: 60,
    // The driver keeps even `commit` by a name. A pooler hands the next transaction to another server, which does not know the
    // name: the transaction fails there, and what the driver repeats commits nothing.
    prepare: options.preparing === true,
    max_lifetime: 30 * 60,
    onnotice: () => {},
    connection: {
      application_name: 'portal',
      statement_timeout: deadline,
      lock_timeout: LOCK_MS,
      idle_in_transaction_session_timeout: Math.max(deadline, STATEMENT_MS),
      // Of memory and solid disks: by the default, made for spinning ones, a page of a list reads whole tables.
      random_page_cost: 1.1,
      ...(options.lasting === false && { synchronous_commit: 'off' }),
    },
  })
  const takeTurn = openConnectionLine({ connections, patience, grace: deadline })
  return {
    db: drizzle(options.preparing ? preparingClient(client) : client, { casing: 'snake_case' }),
    bounded: (bounds) =>
      drizzle(boundClient(client, { ...bounds, takeTurn }), { casing: 'snake_case' }),
    close: (seconds = 5) => client.end({ timeout: seconds }),
  }
}
