import { sql } from 'drizzle-orm'
import { check, index, pgTable, uniqueIndex } from 'drizzle-orm/pg-core'

import { accounts } from './accounts.ts'
import { identity, instant, reference } from './columns.ts'
import { editions } from './editions.ts'
import { coAuthorAnswer } from './enums.ts'

/**
 * An invitation to write an edition together, what was answered, and how it ended. A co-author is
 * an account whose row is accepted and not ended; it stays a participant (`edition_participants`) for good.
 */
export const coAuthors = pgTable(
  'co_authors',
  {
    id: identity(),
    editionId: reference()
      .notNull()
      .references(() => editions.id),
    accountId: reference()
      .notNull()
      .references(() => accounts.id),
    invitedBy: reference()
      .notNull()
      .references(() => accounts.id),
    invitedAt: instant().notNull(),
    answer: coAuthorAnswer(),
    answeredAt: instant(),
    endedBy: reference().references(() => accounts.id),
    endedAt: instant(),
  },
  (table) => [
    uniqueIndex('co_authors_one_open')
      .on(table.editionId, table.accountId)
      .where(sql`${table.endedAt} is null and ${table.answer} is distinct from 'declined'`),
    index('co_authors_by_account').on(table.accountId, table.editionId),
    check('co_authors_not_oneself', sql`${table.accountId} <> ${table.invitedBy}`),
    check(
      'co_authors_answered_complete',
      sql`(${table.answer} is null) = (${table.answeredAt} is null)`,
    ),
    check(
      'co_authors_ended_complete',
      sql`(${table.endedBy} is null) = (${table.endedAt} is null)`,
    ),
  ],
)
