import { sql } from 'drizzle-orm'
import { z } from 'zod'

import type { Queryable } from '#db/client'

import { FAILED_AND_NOT_MADE_GOOD } from '../notice/failed-runs.ts'
import { overdueBefore } from '../publication/find-overdue.ts'
import { DEMONSTRATION_KEY, PORTAL_KEY } from '../portal/portal-kind.ts'
import { clockOffset } from './clock.ts'

const moment = z.coerce.date().nullable()
const count = z.coerce.number().int()

const figuresSchema = z.object({
  databaseTime: z.coerce.number(),
  isReal: z.boolean(),
  workers: count,
  jobs: z.array(z.object({ name: z.string(), lastSuccess: moment, waiting: count, failed: count })),
  outbox: z.object({ waiting: count, since: moment }),
  mails: z.object({ waiting: count, failed: count, since: moment }),
  /** Editions that wait at each review level. */
  queue: z.object({ review1: count, review2: count, review3: count }),
  overdue: count,
  lastBackup: moment,
  findings: count,
  /** Whether a limit counts working days, and the years whose holidays were registered. */
  countsWorkdays: z.boolean(),
  workdayYears: z.array(count),
  connections: z.object({ active: count, idle: count, most: count }),
})

/** What the rows say about how the portal is, for who looks after it: numbers and moments, and nobody's name. */
export interface HealthFigures extends Omit<z.infer<typeof figuresSchema>, 'databaseTime'> {
  /** How many milliseconds the database's clock is ahead of this machine's. */
  clockOffset: number
}

/** One statement, however many figures. Jobs of pg-boss itself are left out. */
export async function readFigures(db: Queryable, now: Date): Promise<HealthFigures> {
  const began = Date.now()
  const [row] = await db.execute(sql`
    select
      extract(epoch from clock_timestamp()) * 1000 as "databaseTime",
      exists (select from settings where key = ${PORTAL_KEY})
        and not exists (select from settings where key = ${DEMONSTRATION_KEY}) as "isReal",
      (select count(*) from pgboss.instance
        where stopped_on is null and supervise
          and heartbeat_on > now() - make_interval(secs => heartbeat_seconds * 3)) as workers,
      (select coalesce(jsonb_agg(to_jsonb(job) order by job.name), '[]') from (
        select name,
          max(completed_on) filter (where state = 'completed') as "lastSuccess",
          count(*) filter (where state in ('created', 'retry') and start_after <= now()) as waiting,
          count(*) filter (where ${FAILED_AND_NOT_MADE_GOOD}) as failed
        from pgboss.job run where name not like '\\_\\_%' group by name) job) as jobs,
      (select jsonb_build_object('waiting', count(*), 'since', min(created_at))
        from outbox where delivered_at is null) as outbox,
      (select jsonb_build_object(
          'waiting', count(*) filter (where state in ('waiting', 'sending')),
          'failed', count(*) filter (where state in ('failed', 'unsure')),
          'since', min(created_at) filter (where state in ('waiting', 'sending')))
        from mails where state <> 'sent') as mails,
      (select jsonb_build_object(
          'review1', count(*) filter (where state = 'review1'),
          'review2', count(*) filter (where state = 'review2'),
          'review3', count(*) filter (where state = 'review3'))
        from editions where state in ('review1', 'review2', 'review3')) as queue,
      (select count(*) from editions
        where state = 'scheduled' and scheduled_at < ${overdueBefore(now).toISOString()}::timestamptz) as overdue,
      (select max(taken_at) from backups) as "lastBackup",
      (select count(*) from integrity_findings where over_at is null) as findings,
      exists (select from matter_limits where unit = 'workdays' and ends_on is null)
        as "countsWorkdays",
      (select coalesce(jsonb_agg(year), '[]') from workday_years) as "workdayYears",
      (select jsonb_build_object(
          'active', count(*) filter (where state <> 'idle'),
          'idle', count(*) filter (where state = 'idle'),
          'most', current_setting('max_connections')::int)
        from pg_stat_activity
        where datname = current_database() and usename = current_user) as connections`)
  const ended = Date.now()
  const { databaseTime, ...figures } = figuresSchema.parse(row)
  return { ...figures, clockOffset: clockOffset(databaseTime, { began, ended }) }
}
