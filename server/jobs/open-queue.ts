import { PgBoss } from 'pg-boss'

import { JOB_SCHEMA } from '#db/job-queue'

const CONNECTIONS = 3
const CONNECT_MS = 5_000
const STATEMENT_MS = 15_000

/** The job queue as the application's role may use it: no schema changes, every wait bounded. `upkeep`: looks after schedules and old rows too. */
export function openQueue(databaseUrl: string, upkeep = true): PgBoss {
  const waits = { query_timeout: STATEMENT_MS + 5_000, keepAlive: true }
  return new PgBoss({
    ...waits,
    connectionString: databaseUrl,
    schema: JOB_SCHEMA,
    application_name: 'portal-jobs',
    max: CONNECTIONS,
    connectionTimeoutMillis: CONNECT_MS,
    options: `-c statement_timeout=${STATEMENT_MS}`,
    migrate: false,
    createSchema: false,
    reindex: false,
    supervise: upkeep,
    schedule: upkeep,
    cronMonitorIntervalSeconds: 15,
  })
}
