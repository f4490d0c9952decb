import { sql } from 'drizzle-orm'
import { index, pgTable, text, unique } from 'drizzle-orm/pg-core'

import { accounts } from './accounts.ts'
import { createdAt, identity, instant, reference } from './columns.ts'
import { editions } from './editions.ts'
import { mailChoice, noticeKind } from './enums.ts'
import { mails } from './mails.ts'
import { outbox } from './outbox.ts'

/** One person's notice of one event, in the wording of that day. */
export const notices = pgTable(
  'notices',
  {
    id: identity(),
    outboxId: reference()
      .notNull()
      .references(() => outbox.id),
    accountId: reference()
      .notNull()
      .references(() => accounts.id),
    kind: noticeKind().notNull(),
    title: text().notNull(),
    text: text().notNull(),
    /** Where it is to be seen, below the site's root. */
    path: text().notNull(),
    /** The edition it is about; who may no longer read that no longer sees the notice. */
    editionId: reference().references(() => editions.id),
    /** When it happened, not when it was delivered. */
    createdAt: createdAt(),
    readAt: instant(),
    /** As its person had chosen when it was delivered. */
    mailing: mailChoice().notNull().default('off'),
    /** The mail it went into. */
    mailId: reference().references(() => mails.id),
  },
  (table) => [
    unique('notices_once').on(table.outboxId, table.accountId),
    index('notices_of_account').on(table.accountId, table.createdAt, table.id),
    index('notices_unread')
      .on(table.accountId)
      .where(sql`${table.readAt} is null`),
    index('notices_of_edition').on(table.editionId),
    index('notices_for_digest')
      .on(table.accountId)
      .where(
        sql`${table.mailing} = 'digest' and ${table.mailId} is null and ${table.readAt} is null`,
      ),
  ],
)
