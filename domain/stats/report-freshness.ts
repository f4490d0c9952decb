import type { Queryable } from '#db/client'
import { outbox } from '#db/schema/outbox'
import { addDays, shanghaiDay, weekday, type IsoDay } from '#lib/dates'

import type { Actor } from '../account/actor.ts'
import { listRoleHolders } from '../account/list-actors.ts'
import { markNotified } from '../mark-notified.ts'
import { listFreshness, type Limits } from './list-freshness.ts'
import { overseenBy } from './policy.ts'
import { formatFreshness } from './format-freshness.ts'

const COMMAND = 'report-freshness'
/** Who can act on it: those who review, and those who run the newsroom. */
const ACT = ['editor1', 'editor2', 'editor3', 'admin'] as const

/**
 * Notifies everybody who can act how fresh their places and the columns are: an event for each, once a week
 * however often this runs, and none where there is nothing to act on. Returns how many were notified.
 */
export async function reportFreshness(
  db: Queryable,
  { now, limits }: { now: Date; limits: Limits },
): Promise<number> {
  const today = shanghaiDay(now)
  let reported = 0
  const people = await listRoleHolders(db, { roles: ACT, now })
  for (const actor of people.filter((one) => overseenBy(one).length > 0)) {
    const report = formatFreshness(await listFreshness(db, { actor, now, limits }), today)
    if (report && (await addReport(db, actor, report, today, now))) reported += 1
  }
  return reported
}

function addReport(
  db: Queryable,
  { accountId }: Actor,
  { title, text }: { title: string; text: string },
  today: IsoDay,
  now: Date,
): Promise<boolean> {
  const key = `${COMMAND}-${mondayOf(today)}`
  return db.transaction(async (tx) => {
    const mark = { accountIds: [accountId], key, command: COMMAND, now }
    const accountIds = await markNotified(tx, mark)
    if (accountIds.length === 0) return false
    const payload = { accountIds, reason: title, quote: text }
    await tx.insert(outbox).values({ event: 'freshness.reported', payload, createdAt: now })
    return true
  })
}

/** The first day of a day's week. */
const mondayOf = (day: IsoDay) => addDays(day, -((weekday(day) + 6) % 7))
