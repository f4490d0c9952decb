import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js'
import postgres from 'postgres'

import { boundClient, type Bounds } from './bounded-client.ts'
import { preparingClient } from './preparing-client.ts'
import { reportErrorsWithoutQueries } from './database-error.ts'

// A pool of connections to PostgreSQL. Every wait is bounded: connecting, a statement, a lock and a
// transaction left open each have a deadline on one side or the other.
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
  /** The same pool for somebody who waits: each query has a deadline of its own on this side too. */
  bounded(bounds: Bounds): Database
  /** Ends the pool, waiting at most `seconds` for what is under way. */
  close(seconds?: number): Promise<void>
}

interface OpenOptions {
  connections?: number
  /** Keeps statements parsed, for a load of many rows. */
  preparing?: boolean
  /** False for work that is done again when the machine stops: a commit does not wait for the disk. */
  lasting?: boolean
}

export function openDatabase(url: string, options: OpenOptions = {}): OpenDatabase {
  const client = postgres(url, {
    max: options.connections ?? 10,
    connect_timeout: CONNECT_SECONDS,
    idle_timeout: 60,
    max_lifetime: 30 * 60,
    onnotice: () => {},
    connection: {
      application_name: 'portal',
      statement_timeout: STATEMENT_MS,
      lock_timeout: LOCK_MS,
      idle_in_transaction_session_timeout: STATEMENT_MS,
      // Of memory and solid disks: by the default, made for spinning ones, a page of a list reads whole tables.
      random_page_cost: 1.1,
      ...(options.lasting === false && { synchronous_commit: 'off' }),
    },
  })
  return {
    db: drizzle(options.preparing ? preparingClient(client) : client, { casing: 'snake_case' }),
    bounded: (bounds) => drizzle(boundClient(client, bounds), { casing: 'snake_case' }),
    close: (seconds = 5) => client.end({ timeout: seconds }),
  }
}
