import { sql } from 'drizzle-orm'
import { check, date, index, integer, pgTable, text, unique } from 'drizzle-orm/pg-core'

import { createdAt, identity } from './columns.ts'
import { divisions } from './divisions.ts'

/** 领导名录: who holds which post from day to day, which texts are checked against. Empty by default. */
export const leaders = pgTable(
  'leaders',
  {
    id: identity(),
    /** Without the space that papers set inside a name of two characters. */
    personName: text().notNull(),
    divisionCode: text()
      .notNull()
      .references(() => divisions.code),
    /** As printed: 政协主席. */
    post: text().notNull(),
    /** Place in the order of the division, smaller first. */
    rank: integer().notNull(),
    startsOn: date().notNull(),
    /** The last day; null while it lasts. */
    endsOn: date(),
    createdAt: createdAt(),
  },
  (table) => [
    unique('leaders_once').on(table.divisionCode, table.personName, table.post, table.startsOn),
    index('leaders_order').on(table.divisionCode, table.rank, table.id),
    check('leaders_name', sql`char_length(${table.personName}) between 2 and 20`),
    check('leaders_dates', sql`${table.endsOn} >= ${table.startsOn}`),
  ],
)
