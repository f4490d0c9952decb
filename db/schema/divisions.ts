import { sql } from 'drizzle-orm'
import { check, index, integer, pgTable, text, type AnyPgColumn } from 'drizzle-orm/pg-core'

import { divisionLevel } from './enums.ts'

/** Administrative divisions of the one province this portal serves, keyed by GB/T 2260 code. */
export const divisions = pgTable(
  'divisions',
  {
    code: text().primaryKey(),
    parentCode: text().references((): AnyPgColumn => divisions.code),
    level: divisionLevel().notNull(),
    name: text().notNull(),
    shortName: text().notNull(),
    slug: text().notNull().unique(),
    /** Order among the divisions of one parent, in the order of the standard. */
    position: integer().notNull(),
    /** Place on the tile map of the province; prefectures only. */
    tileColumn: integer(),
    tileRow: integer(),
  },
  (table) => [
    index().on(table.parentCode, table.position),
    check('divisions_code_form', sql`${table.code} ~ '^[0-9]{6}$'`),
    check(
      'divisions_parent_by_level',
      sql`(${table.level} = 'province') = (${table.parentCode} is null)`,
    ),
  ],
)

/** The committee (政协委员会) of a division; facts about it are filled in by the admin. */
export const committees = pgTable('committees', {
  divisionCode: text()
    .primaryKey()
    .references(() => divisions.code),
  name: text().notNull(),
  fullName: text().notNull(),
  address: text(),
  phone: text(),
  duties: text(),
})
