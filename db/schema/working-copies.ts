import { sql } from 'drizzle-orm'
import { boolean, check, integer, jsonb, pgTable, primaryKey } from 'drizzle-orm/pg-core'

import { accounts } from './accounts.ts'
import { instant, reference } from './columns.ts'
import { editions } from './editions.ts'

/**
 * What somebody has written on an edition since its last save: one row for each person, replaced as they
 * go on. No history: a save makes a revision of it and deletes it.
 */
export const workingCopies = pgTable(
  'working_copies',
  {
    editionId: reference()
      .notNull()
      .references(() => editions.id),
    accountId: reference()
      .notNull()
      .references(() => accounts.id),
    /** The version of the edition it was written on. */
    lockVersion: integer().notNull(),
    /** Grows with each autosave; a window that saw an older one loses. */
    version: integer().notNull(),
    /** It began the edition, and nothing was saved since: the existing revision holds its first text. */
    beginsEdition: boolean().notNull().default(false),
    content: jsonb().$type<object>().notNull(),
    updatedAt: instant().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.editionId, table.accountId] }),
    check('working_copies_content_object', sql`jsonb_typeof(${table.content}) = 'object'`),
  ],
)
