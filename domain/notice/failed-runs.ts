import { sql, type SQL } from 'drizzle-orm'

/**
 * Of runs of jobs (pgboss.job as `run`): those that failed and still matter. A job takes all that its rows hold, so a
 * run that was made later and ended well has done what the failed one left.
 */
export const FAILED_AND_NOT_MADE_GOOD: SQL = sql`run.state = 'failed' and not exists (
  select from pgboss.job later
  where later.name = run.name and later.state = 'completed' and later.created_on > run.created_on)`
