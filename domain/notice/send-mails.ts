import { and, asc, eq, lt, lte, or, sql } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { accounts } from '#db/schema/accounts'
import { mails } from '#db/schema/mails'
import type { MailState } from '#db/states'

import { backoffMs } from './backoff.ts'
import { renderMail, type MailSite, type RenderedMail } from './render-mail.ts'
import { RESET_MAIL } from './send-reset.ts'

/** What a sending came to when it did not succeed. */
export type SendFailure = 'refused-for-now' | 'refused-for-good' | 'unsure'

export interface Message extends RenderedMail {
  id: number
  address: string
  createdAt: Date
}

export interface MailCarrier {
  /** Throws when it did not work, within a bounded time. */
  send(message: Message): Promise<void>
  /** What a thrown error means for the message. */
  judge(error: unknown): SendFailure
  /** Sending the same message again does no harm. */
  repeatable: boolean
}

const MAX_ATTEMPTS = 10
/** No sending takes that long: whoever began it is gone. */
const LOST_MS = 10 * 60_000
/** A run ends by then; what is left is the next run's. */
const RUN_MS = 5 * 60_000

/** Whether any mail is to be sent at `now`, or was left by a process that died. */
export async function isAnyMailDue(db: Queryable, now: Date): Promise<boolean> {
  const [row] = await db
    .select({ id: mails.id })
    .from(mails)
    .where(or(isDue(now), isLost(now)))
    .limit(1)
  return row !== undefined
}

/**
 * Sends what waits, one at a time. A mail is taken in a commit of its own before it is sent, so it goes
 * out at most once: what the server refused is tried again later, longer apart each time; when the
 * connection broke off or the process died so late that it may have arrived, a person decides. `clock` is
 * asked for each mail: a run takes minutes, and its last mail was taken when it was taken.
 */
export async function sendMails(
  db: Queryable,
  carrier: MailCarrier,
  site: MailSite,
  clock: () => Date,
): Promise<number> {
  const began = clock()
  await judgeLost(db, carrier, began)
  let sent = 0
  while (clock().getTime() - began.getTime() < RUN_MS) {
    const mail = await takeNext(db, clock())
    if (!mail) return sent
    if (await sendOne(db, carrier, site, mail, clock)) sent += 1
  }
  return sent
}

const isDue = (now: Date) => and(eq(mails.state, 'waiting'), lte(mails.nextAttemptAt, now))
const isLost = (now: Date) =>
  and(eq(mails.state, 'sending'), lt(mails.claimedAt, new Date(now.getTime() - LOST_MS)))

type Taken = typeof mails.$inferSelect

async function takeNext(db: Queryable, now: Date): Promise<Taken | undefined> {
  const next = db
    .select({ id: mails.id })
    .from(mails)
    .where(isDue(now))
    .orderBy(asc(mails.nextAttemptAt), asc(mails.id))
    .limit(1)
    .for('update', { skipLocked: true })
  const [taken] = await db
    .update(mails)
    .set({ state: 'sending', claimedAt: now, attempts: sql`${mails.attempts} + 1` })
    // As one value, which is looked up once: the rows of an IN may be looked up again, and be others then.
    .where(and(eq(mails.id, next), eq(mails.state, 'waiting')))
    .returning()
  return taken
}

async function sendOne(
  db: Queryable,
  carrier: MailCarrier,
  site: MailSite,
  mail: Taken,
  clock: () => Date,
): Promise<boolean> {
  const [person] = await db
    .select({ name: accounts.displayName, closedAt: accounts.closedAt })
    .from(accounts)
    .where(eq(accounts.id, mail.accountId))
  if (!person || person.closedAt) {
    await settle(db, mail, { state: 'failed', lastError: '账号已停用' })
    return false
  }
  const { id, address, createdAt } = mail
  const rendered = renderMail({ ...mail, name: person.name }, site)
  try {
    await carrier.send({ ...rendered, id, address, createdAt })
  } catch (error) {
    await settle(db, mail, afterFailure(mail, carrier.judge(error), error, clock()))
    return false
  }
  const kept = mail.key.startsWith(RESET_MAIL) ? { body: { lead: '', items: [] } } : {}
  await settle(db, mail, { state: 'sent', sentAt: clock(), lastError: null, ...kept })
  return true
}

type Outcome = Partial<Pick<Taken, 'sentAt' | 'lastError' | 'nextAttemptAt' | 'body'>> & {
  state: MailState
}

function afterFailure(mail: Taken, failure: SendFailure, error: unknown, now: Date): Outcome {
  const lastError = String(error instanceof Error ? error.message : error).slice(0, 500)
  if (failure === 'unsure') return { state: 'unsure', lastError }
  if (failure === 'refused-for-good' || mail.attempts >= MAX_ATTEMPTS) {
    return { state: 'failed', lastError }
  }
  const nextAttemptAt = new Date(now.getTime() + backoffMs(mail.attempts))
  return { state: 'waiting', lastError, nextAttemptAt }
}

async function settle(db: Queryable, { id }: Taken, outcome: Outcome): Promise<void> {
  await db
    .update(mails)
    .set({ ...outcome, claimedAt: null })
    .where(and(eq(mails.id, id), eq(mails.state, 'sending')))
}

/** Mails whose sender died: sent again where that does no harm, else left to a person. */
async function judgeLost(db: Queryable, carrier: MailCarrier, now: Date): Promise<void> {
  await db
    .update(mails)
    .set({
      state: carrier.repeatable ? 'waiting' : 'unsure',
      nextAttemptAt: now,
      claimedAt: null,
      lastError: '发送中途进程停了',
    })
    .where(isLost(now))
}
