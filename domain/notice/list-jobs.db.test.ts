import { sql } from 'drizzle-orm'
import { expect, it } from 'vitest'

import type { Queryable } from '#db/client'
import { insertAccount } from '#db/testing/factories'
import { withRollback } from '#db/testing/test-database'

import { countFailedJobs, listJobs } from './list-jobs.ts'

const addQueue = (tx: Queryable, name: string) =>
  tx.execute(sql`
  insert into pgboss.queue (name, policy, retry_limit, retry_delay, retry_backoff, expire_seconds,
    retention_seconds, deletion_seconds, partition, table_name)
  values (${name}, 'short', 0, 0, false, 300, 300, 300, false, 'job_common')`)

const addRun = (tx: Queryable, name: string, state: string, minutesAgo: number, output = {}) =>
  tx.execute(sql`
    insert into pgboss.job (name, state, created_on, start_after, output)
    values (${name}, ${state}::pgboss.job_state, now() - make_interval(mins => ${minutesAgo}), now(),
      ${JSON.stringify(output)}::jsonb)`)

it('shows a failed run until one that was made later has ended well', () =>
  withRollback(async (tx) => {
    const actor = await insertAccount(tx, 'admin', '620000')
    const failures = () => countFailedJobs(tx, { actor })
    const listed = async () =>
      (await listJobs(tx, { actor })).rows.map(({ name, lastError }) => [name, lastError])
    const before = [await failures(), await listed()] as const
    await addQueue(tx, 'test-healed')
    await addQueue(tx, 'test-other')
    await addRun(tx, 'test-healed', 'completed', 9)
    await addRun(tx, 'test-healed', 'failed', 8, { message: 'away' })
    await addRun(tx, 'test-healed', 'failed', 7, { value: { message: 'job timed out' } })
    await addRun(tx, 'test-healed', 'created', 6)
    await addRun(tx, 'test-other', 'completed', 5)
    expect(await failures()).toBe(before[0] + 2)
    expect(await listed()).toEqual(
      expect.arrayContaining([
        ['test-healed', 'away'],
        ['test-healed', 'job timed out'],
      ]),
    )
    await addRun(tx, 'test-healed', 'completed', 4)
    expect(await failures()).toBe(before[0])
    expect(await listed()).toEqual(expect.arrayContaining([['test-healed', '{}']]))
    expect((await listed()).length).toBe(before[1].length + 1)
  }))
