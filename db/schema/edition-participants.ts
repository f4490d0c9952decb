import { sql } from 'drizzle-orm'
import { check, index, integer, pgTable, primaryKey, unique } from 'drizzle-orm/pg-core'

import { accounts } from './accounts.ts'
import { reference } from './columns.ts'
import { editions } from './editions.ts'

/**
 * The one place each person has on an edition: 0 wrote or submitted it, 1 to 3 reviewed at that
 * level. One row a person, and approvals refer to it: so SQL itself refuses an author's approval
 * and one person at two levels.
 */
export const editionParticipants = pgTable(
  'edition_participants',
  {
    editionId: reference()
      .notNull()
      .references(() => editions.id),
    accountId: reference()
      .notNull()
      .references(() => accounts.id),
    level: integer().notNull(),
    /** Which of the edition's people this is, by the order in which they came. A trigger counts. */
    place: integer().notNull().default(1),
  },
  (table) => [
    primaryKey({ columns: [table.editionId, table.accountId] }),
    unique('edition_participants_level').on(table.editionId, table.accountId, table.level),
    // Who reviews and also writes.
    index('edition_participants_of_writer')
      .on(table.accountId, table.editionId)
      .where(sql`${table.level} = 0`),
    check('edition_participants_level_range', sql`${table.level} between 0 and 3`),
  ],
)
