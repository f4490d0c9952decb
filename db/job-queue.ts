// The tables of the job queue (pg-boss), in a schema of their own. The owner makes and migrates them; the
// application may only use them, so it starts the queue with migrations off.

import { PgBoss } from 'pg-boss'

export const JOB_SCHEMA = 'pgboss'

/** Brings the queue's own tables at `ownerUrl` up to the version of the package. */
export async function migrateJobQueue(ownerUrl: string): Promise<void> {
  const boss = new PgBoss({
    connectionString: ownerUrl,
    schema: JOB_SCHEMA,
    max: 1,
    connectionTimeoutMillis: 5_000,
    supervise: false,
    schedule: false,
  })
  const errors: unknown[] = []
  boss.on('error', (error) => errors.push(error))
  try {
    await boss.start()
  } finally {
    await boss.stop({ graceful: false })
  }
  if (errors.length > 0) throw new AggregateError(errors, 'The job queue was not prepared')
}
