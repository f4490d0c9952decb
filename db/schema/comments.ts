import { sql } from 'drizzle-orm'
import { check, index, integer, pgTable, text, type AnyPgColumn } from 'drizzle-orm/pg-core'

import { accounts } from './accounts.ts'
import { createdAt, identity, reference } from './columns.ts'
import { editions } from './editions.ts'
import { revisions } from './revisions.ts'

/**
 * What people who work on an edition say about a paragraph of it. The place is kept as the revision it
 * was written about and the block's place in it; the difference of the texts follows it from there, so an edit
 * of other paragraphs does not lose it. Append-only.
 */
export const comments = pgTable(
  'comments',
  {
    id: identity(),
    editionId: reference()
      .notNull()
      .references(() => editions.id),
    revisionId: reference()
      .notNull()
      .references(() => revisions.id),
    /** From 0; empty when it is about the edition as a whole. */
    block: integer(),
    /** The block's first words at that time, for when it is gone. */
    quote: text().notNull().default(''),
    /** What it answers; answers have no place of their own. */
    parentId: reference().references((): AnyPgColumn => comments.id),
    authorId: reference()
      .notNull()
      .references(() => accounts.id),
    text: text().notNull(),
    createdAt: createdAt(),
  },
  (table) => [
    index('comments_of_edition').on(table.editionId, table.id),
    check('comments_text_given', sql`length(trim(${table.text})) > 0`),
    check('comments_block_index', sql`${table.block} >= 0`),
    check(
      'comments_answer_without_block',
      sql`${table.parentId} is null or ${table.block} is null`,
    ),
  ],
)

/** That a comment is settled, and by whom. Append-only, once a comment. */
export const commentResolutions = pgTable('comment_resolutions', {
  commentId: reference()
    .primaryKey()
    .references(() => comments.id),
  accountId: reference()
    .notNull()
    .references(() => accounts.id),
  createdAt: createdAt(),
})
