import { sql } from 'drizzle-orm'
import { check, index, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core'

import { accounts } from './accounts.ts'
import { articles } from './articles.ts'
import { identity, instant, reference } from './columns.ts'
import { editions } from './editions.ts'
import { correctionRequestState } from './enums.ts'

/** What somebody says is wrong in a live article, and what the editors answered. */
export const correctionRequests = pgTable(
  'correction_requests',
  {
    id: identity(),
    articleId: reference()
      .notNull()
      .references(() => articles.id),
    requestedBy: reference()
      .notNull()
      .references(() => accounts.id),
    requestedAt: instant().notNull(),
    /** What is wrong, and how it should read. */
    text: text().notNull(),
    state: correctionRequestState().notNull().default('open'),
    answeredBy: reference().references(() => accounts.id),
    answeredAt: instant(),
    /** Why it was declined. */
    reason: text(),
    /** The correction that was begun because of it. */
    editionId: reference().references(() => editions.id),
  },
  (table) => [
    uniqueIndex('correction_requests_one_open')
      .on(table.articleId, table.requestedBy)
      .where(sql`${table.state} = 'open'`),
    index('correction_requests_by_article').on(table.articleId, table.id),
    index('correction_requests_by_requester').on(table.requestedBy, table.id),
    index('correction_requests_open')
      .on(table.requestedAt, table.id)
      .where(sql`${table.state} = 'open'`),
    check('correction_requests_text_given', sql`length(trim(${table.text})) > 0`),
    check(
      'correction_requests_answered',
      sql`(${table.state} = 'open') = (${table.answeredBy} is null)
        and (${table.answeredBy} is null) = (${table.answeredAt} is null)
        and (${table.state} = 'accepted') = (${table.editionId} is not null)
        and (${table.state} <> 'declined' or length(trim(${table.reason})) > 0)`,
    ),
  ],
)
