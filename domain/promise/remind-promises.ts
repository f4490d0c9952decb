import { and, asc, eq, isNull, sql } from 'drizzle-orm'

import type { Queryable, Transaction } from '#db/client'
import { matters } from '#db/schema/matter/matters'
import { outbox } from '#db/schema/outbox'
import { promises } from '#db/schema/matter/promises'
import { addDays, daysBetween, formatDay, shanghaiDay, type IsoDay } from '#lib/dates'

import { markNotified } from '../mark-notified.ts'
import { peopleOfPromise } from './people-of-promise.ts'

/** How many days before, or after, a unit is reminded. */
const REMINDED_AT = [30, 7, -1] as const
/** A job that did not run for days still reminds, and one that runs twice a day reminds once. */
const LATE_DAYS = 3

interface Due {
  promiseId: number
  matterId: number
  unitId: number
  words: string
  dueOn: IsoDay
}

/**
 * Reminds the people of a unit of what it promised, 30 and 7 days before and on the day after; of what it has reported
 * nobody. Returns how many promises somebody was reminded of.
 */
export async function remindPromises(db: Queryable, { now }: { now: Date }): Promise<number> {
  const today = shanghaiDay(now)
  let reminded = 0
  for (const days of REMINDED_AT) {
    for (const promise of await listDue(db, addDays(today, days))) {
      const isNew = await db.transaction((tx) => remind(tx, promise, { days, today, now }))
      if (isNew) reminded += 1
    }
  }
  return reminded
}

/** Those that nobody has reported on, due on a day or some days before. */
const listDue = (db: Queryable, day: IsoDay): Promise<Due[]> =>
  db
    .select({
      promiseId: promises.id,
      matterId: promises.matterId,
      unitId: promises.unitId,
      words: promises.words,
      dueOn: promises.dueOn,
    })
    .from(promises)
    .innerJoin(matters, eq(matters.id, promises.matterId))
    .where(
      and(
        eq(promises.state, 'open'),
        isNull(promises.reported),
        isNull(matters.undoneAt),
        sql`${promises.dueOn} between ${addDays(day, 1 - LATE_DAYS)} and ${day}`,
      ),
    )
    .orderBy(asc(promises.dueOn), asc(promises.id))

async function remind(
  tx: Transaction,
  { promiseId, matterId, unitId, words, dueOn }: Due,
  { days, today, now }: { days: number; today: IsoDay; now: Date },
): Promise<boolean> {
  const accountIds = await markNotified(tx, {
    accountIds: await peopleOfPromise(tx, { unitId, reportedBy: null }, now),
    key: `promise-${promiseId}-${days}`,
    command: 'remind-promises',
    now,
  })
  if (accountIds.length === 0) return false
  const left = daysBetween(today, dueOn)
  const payload = {
    promiseId,
    matterId,
    accountIds,
    quote: words,
    reason:
      left < 0
        ? `${formatDay(dueOn)}到期，超期 ${-left} 天`
        : `${formatDay(dueOn)}到期，还有 ${left} 天`,
  }
  const event = left < 0 ? 'promise.overdue' : 'promise.remind'
  await tx.insert(outbox).values({ event, payload, createdAt: now })
  return true
}
