import { and, eq, inArray, isNull, lte, or, sql, type SQL } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { keyset, type Page } from '#db/keyset'
import { accounts } from '#db/schema/accounts'
import { mails } from '#db/schema/mails'
import { outbox } from '#db/schema/outbox'
import type { MailState } from '#db/states'

import type { Actor } from '../account/actor.ts'
import { requireOperator } from './require-operator.ts'

const newestFirst = (id: typeof outbox.id | typeof mails.id) =>
  keyset({ columns: [['id', id]], direction: 'descending', size: 25 })
const NEWEST_EVENTS = newestFirst(outbox.id)
const NEWEST_MAILS = newestFirst(mails.id)
/** What is younger is under way, not stuck. */
const PATIENCE_MS = 2 * 60_000

interface Asked {
  actor: Actor
  now: Date
  after?: string | undefined
}

export interface StuckEvent {
  id: number
  event: string
  createdAt: Date
  attempts: number
  nextAttemptAt: Date | null
  lastError: string | null
}

/** Events of the outbox that failed or have waited too long, newest first. */
export async function listStuckEvents(
  db: Queryable,
  { actor, now, after }: Asked,
): Promise<Page<StuckEvent>> {
  requireOperator(actor)
  const rows = await db
    .select({
      id: outbox.id,
      event: outbox.event,
      createdAt: outbox.createdAt,
      attempts: outbox.attempts,
      nextAttemptAt: outbox.nextAttemptAt,
      lastError: outbox.lastError,
    })
    .from(outbox)
    .where(and(isStuckEvent(now), NEWEST_EVENTS.after(after)))
    .orderBy(...NEWEST_EVENTS.orderBy)
    .limit(NEWEST_EVENTS.limit)
  return NEWEST_EVENTS.pageOf(rows, ({ id }) => [id])
}

export interface StuckMail {
  id: number
  state: MailState
  subject: string
  address: string
  name: string
  createdAt: Date
  attempts: number
  nextAttemptAt: Date
  lastError: string | null
}

/** Mails that failed, that may or may not have arrived, or that are tried again; newest first. */
export async function listStuckMails(
  db: Queryable,
  { actor, now, after }: Asked,
): Promise<Page<StuckMail>> {
  requireOperator(actor)
  const rows = await db
    .select({
      id: mails.id,
      state: mails.state,
      subject: mails.subject,
      address: mails.address,
      name: accounts.displayName,
      createdAt: mails.createdAt,
      attempts: mails.attempts,
      nextAttemptAt: mails.nextAttemptAt,
      lastError: mails.lastError,
    })
    .from(mails)
    .innerJoin(accounts, eq(accounts.id, mails.accountId))
    .where(and(isStuckMail(now), NEWEST_MAILS.after(after)))
    .orderBy(...NEWEST_MAILS.orderBy)
    .limit(NEWEST_MAILS.limit)
  return NEWEST_MAILS.pageOf(rows, ({ id }) => [id])
}

/** How many of each there are. */
export async function countStuck(
  db: Queryable,
  { actor, now }: Asked,
): Promise<{ events: number; mails: number }> {
  requireOperator(actor)
  return {
    events: await db.$count(outbox, isStuckEvent(now)),
    mails: await db.$count(mails, isStuckMail(now)),
  }
}

const isStuckEvent = (now: Date): SQL | undefined =>
  and(
    isNull(outbox.deliveredAt),
    or(sql`${outbox.attempts} > 0`, lte(outbox.createdAt, patienceEnds(now))),
  )

const isStuckMail = (now: Date): SQL | undefined =>
  or(
    inArray(mails.state, ['failed', 'unsure']),
    and(
      inArray(mails.state, ['waiting', 'sending']),
      or(sql`${mails.attempts} > 1`, lte(mails.createdAt, patienceEnds(now))),
    ),
  )

const patienceEnds = (now: Date) => new Date(now.getTime() - PATIENCE_MS)
