import { sql } from 'drizzle-orm'
import { check, index, integer, jsonb, pgTable, text } from 'drizzle-orm/pg-core'

import type { MailChoice, NoticeKind } from '../states.ts'
import { accounts } from './accounts.ts'
import { createdAt, identity, instant, reference } from './columns.ts'
import { mailState } from './enums.ts'

/** What a person has chosen to get by mail; without an address nothing is sent. */
export const noticeSettings = pgTable(
  'notice_settings',
  {
    accountId: reference()
      .primaryKey()
      .references(() => accounts.id),
    mailAddress: text(),
    /** When the person confirmed that mail to this address reaches them; nothing else is sent before. */
    confirmedAt: instant(),
    /** SHA-256 of the code that was sent to the address, until when it counts, and how often it was guessed. */
    codeHash: text(),
    codeUntil: instant(),
    codeTries: integer().notNull().default(0),
    /** Only what differs from the defaults of domain/notice. */
    choices: jsonb().$type<Partial<Record<NoticeKind, MailChoice>>>().notNull().default({}),
    /** The hour of the day, in Shanghai, from which the digest may be sent. */
    digestHour: integer().notNull().default(8),
    changedAt: instant().notNull().defaultNow(),
  },
  (table) => [
    check(
      'notice_settings_code_complete',
      sql`(${table.codeHash} is null) = (${table.codeUntil} is null)`,
    ),
    check('notice_settings_digest_hour', sql`${table.digestHour} between 0 and 23`),
  ],
)

export interface MailBody {
  /** Opens the mail; the items follow. */
  lead: string
  items: { title: string; text: string; path: string }[]
}

/** A mail to be sent once, and its state. */
export const mails = pgTable(
  'mails',
  {
    id: identity(),
    accountId: reference()
      .notNull()
      .references(() => accounts.id),
    /** What it is about, such as notice:7 or digest:3:2026-03-20; so it is written once. */
    key: text().notNull().unique(),
    address: text().notNull(),
    subject: text().notNull(),
    body: jsonb().$type<MailBody>().notNull(),
    state: mailState().notNull().default('waiting'),
    attempts: integer().notNull().default(0),
    nextAttemptAt: instant().notNull(),
    claimedAt: instant(),
    lastError: text(),
    createdAt: createdAt(),
    sentAt: instant(),
  },
  (table) => [
    index('mails_waiting')
      .on(table.nextAttemptAt)
      .where(sql`${table.state} in ('waiting', 'sending')`),
    index('mails_of_account').on(table.accountId, table.id),
    check('mails_sent_complete', sql`(${table.state} = 'sent') = (${table.sentAt} is not null)`),
  ],
)
