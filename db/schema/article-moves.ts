import { sql } from 'drizzle-orm'
import { check, index, pgTable, text } from 'drizzle-orm/pg-core'

import { accounts } from './accounts.ts'
import { articles } from './articles.ts'
import { createdAt, identity, reference } from './columns.ts'
import { articleMove, articleState, withdrawReason } from './enums.ts'

/** What was done to what readers see of an article, and the note they get. Append-only. */
export const articleMoves = pgTable(
  'article_moves',
  {
    id: identity(),
    articleId: reference()
      .notNull()
      .references(() => articles.id),
    move: articleMove().notNull(),
    fromState: articleState().notNull(),
    toState: articleState().notNull(),
    accountId: reference()
      .notNull()
      .references(() => accounts.id),
    reason: withdrawReason(),
    /** The note that the page keeps for readers. */
    publicNote: text(),
    createdAt: createdAt(),
  },
  (table) => [
    index('article_moves_of_article').on(table.articleId, table.id),
    index('article_moves_newest').on(table.move, table.createdAt, table.articleId),
    check(
      'article_moves_withdrawal_note_given',
      sql`${table.move} <> 'withdraw' or (${table.reason} is not null and length(trim(${table.publicNote})) > 0)`,
    ),
  ],
)
