import { and, inArray, sql } from 'drizzle-orm'
import { expect, it } from 'vitest'

import type { Queryable } from '#db/client'
import { outbox } from '#db/schema/outbox'
import { withRollback } from '#db/testing/test-database'

import { setAssignmentStage } from '../testing/assignments.ts'
import { as } from '../testing/stage.ts'
import { KEPT, promised, seenPromise } from '../testing/unit-promises.ts'
import { remindPromises } from './remind-promises.ts'
import { reportPromise } from './report-promise.ts'

const at = (day: string) => ({ now: new Date(`${day}T01:00:00Z`) })

/** Of what this promise's people were reminded, and how many they were. */
async function reminders(db: Queryable, promiseId: number) {
  const rows = await db
    .select({ event: outbox.event, payload: outbox.payload })
    .from(outbox)
    .where(
      and(
        inArray(outbox.event, ['promise.remind', 'promise.overdue']),
        sql`${outbox.payload} @> ${JSON.stringify({ promiseId })}::jsonb`,
      ),
    )
    .orderBy(outbox.id)
  return rows.map(({ event, payload }) => {
    const { reason, accountIds } = payload as { reason: string; accountIds: number[] }
    return [event, reason, accountIds.length]
  })
}

it('reminds the people of a unit 30 and 7 days before and on the day after, each once', () =>
  withRollback(async (tx) => {
    const stage = await setAssignmentStage(tx)
    const { promiseId } = await seenPromise(tx, await promised(tx, stage))
    const days = [
      '2026-08-30',
      '2026-08-31',
      '2026-09-01',
      '2026-09-10',
      '2026-09-23',
      '2026-09-24',
    ]
    for (const day of [...days, '2026-09-30', '2026-10-01', '2026-10-02', '2026-11-01']) {
      await remindPromises(tx, at(day))
      await remindPromises(tx, at(day))
    }
    expect(await reminders(tx, promiseId)).toEqual([
      ['promise.remind', '2026年9月30日到期，还有 30 天', 2],
      ['promise.remind', '2026年9月30日到期，还有 7 天', 2],
      ['promise.overdue', '2026年9月30日到期，超期 1 天', 2],
    ])
  }))

it('reminds late when it did not run, and of what is reported nobody', () =>
  withRollback(async (tx) => {
    const stage = await setAssignmentStage(tx)
    const matterId = await promised(tx, stage)
    const { promiseId } = await seenPromise(tx, matterId)
    await remindPromises(tx, at('2026-09-02'))
    expect(await reminders(tx, promiseId)).toEqual([
      ['promise.remind', '2026年9月30日到期，还有 28 天', 2],
    ])
    await reportPromise(as(tx, stage.signer), { ...(await seenPromise(tx, matterId)), ...KEPT })
    await remindPromises(tx, at('2026-10-01'))
    expect(await reminders(tx, promiseId)).toHaveLength(1)
  }))
