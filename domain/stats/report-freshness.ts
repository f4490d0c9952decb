import { and, eq, inArray, isNull } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { accounts, roleGrants } from '#db/schema/accounts'
import { outbox } from '#db/schema/outbox'
import { addDays, shanghaiDay, weekday, type IsoDay } from '#lib/dates'

import type { Actor } from '../account/actor.ts'
import { listActors } from '../account/list-actors.ts'
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
  for (const actor of await listOverseers(db, now)) {
    const report = formatFreshness(await listFreshness(db, { actor, now, limits }), today)
    if (report && (await addReport(db, actor, report, today, now))) reported += 1
  }
  return reported
}

async function listOverseers(db: Queryable, now: Date): Promise<Actor[]> {
  const held = await db
    .selectDistinct({ accountId: roleGrants.accountId })
    .from(roleGrants)
    .innerJoin(accounts, eq(accounts.id, roleGrants.accountId))
    .where(
      and(inArray(roleGrants.role, ACT), isNull(roleGrants.revokedAt), isNull(accounts.closedAt)),
    )
  const people = await listActors(db, { accountIds: held.map(({ accountId }) => accountId), now })
  return people.filter((actor) => overseenBy(actor).length > 0)
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
