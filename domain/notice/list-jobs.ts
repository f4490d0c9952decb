import { sql } from 'drizzle-orm'
import { z } from 'zod'

import type { Queryable } from '#db/client'
import { keyset } from '#db/keyset'

import type { Actor } from '../account/actor.ts'
import { FAILED_AND_NOT_MADE_GOOD } from './failed-runs.ts'
import { requireOperator } from './require-operator.ts'

const NEWEST = keyset({
  columns: [
    ['microseconds', sql`created_on`],
    ['uuid', sql`id`],
  ],
  direction: 'descending',
  size: 25,
})

const rowSchema = z.object({
  id: z.string(),
  name: z.string(),
  state: z.enum(['created', 'retry', 'active', 'failed', 'cancelled']),
  createdAt: z.coerce.date(),
  startAfter: z.coerce.date(),
  attempts: z.coerce.number(),
  lastError: z.string().nullable(),
})
export type JobRow = z.infer<typeof rowSchema>

/** Runs of jobs that wait, are under way or failed, newest first; what ended well or was made good is not shown. */
export async function listJobs(
  db: Queryable,
  { actor, after }: { actor: Actor; after?: string | undefined },
): Promise<{ rows: JobRow[]; next: string | null }> {
  requireOperator(actor)
  const older = NEWEST.after(after)
  const found = await db.execute(sql`
    select id, name, state, created_on as "createdAt", start_after as "startAfter",
      retry_count as attempts, coalesce(output->>'message', output->'value'->>'message', output::text) as "lastError",
      (extract(epoch from created_on) * 1000000)::bigint as place
    from pgboss.job run
    where (state in ('created', 'retry', 'active') or ${FAILED_AND_NOT_MADE_GOOD}) and name not like '\\_\\_%'
      ${older ? sql`and ${older}` : sql``}
    order by ${sql.join(NEWEST.orderBy, sql`, `)}
    limit ${NEWEST.limit}`)
  const { rows, next } = NEWEST.pageOf(found, ({ place, id }) => [
    z.coerce.number().parse(place),
    z.string().parse(id),
  ])
  return { rows: rows.map((row) => rowSchema.parse(row)), next }
}

/** How many processes work at the jobs now, by their heartbeats. */
export async function countWorkers(db: Queryable): Promise<number> {
  const [row] = await db.execute(sql`
    select count(*)::int as count from pgboss.instance
    where stopped_on is null and supervise
      and heartbeat_on > now() - make_interval(secs => heartbeat_seconds * 3)`)
  return z.object({ count: z.number() }).parse(row).count
}

/** How many runs have failed and were not made good. */
export async function countFailedJobs(db: Queryable, { actor }: { actor: Actor }): Promise<number> {
  requireOperator(actor)
  const [row] = await db.execute(sql`
    select count(*)::int as count from pgboss.job run
    where ${FAILED_AND_NOT_MADE_GOOD} and name not like '\\_\\_%'`)
  return z.object({ count: z.number() }).parse(row).count
}
