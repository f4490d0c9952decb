import { sql } from 'drizzle-orm'
import { check, index, pgTable, text, unique, type AnyPgColumn } from 'drizzle-orm/pg-core'

import { identity, reference } from '../columns.ts'
import { divisions } from '../divisions.ts'
import { unitSide } from './matter-enums.ts'

/** 承办单位: who answers what a committee is asked for. */
export const handlingUnits = pgTable(
  'handling_units',
  {
    id: identity(),
    divisionCode: text()
      .notNull()
      .references(() => divisions.code),
    name: text().notNull(),
    /** What sheets of earlier years call it. */
    formerNames: text()
      .array()
      .notNull()
      .default(sql`'{}'`),
    side: unitSide().notNull(),
    /** The unit that it turned out to be: the row stays for what was written once under it. */
    mergedInto: reference().references((): AnyPgColumn => handlingUnits.id),
  },
  (table) => [
    unique('handling_units_once').on(table.divisionCode, table.name),
    index('handling_units_merged')
      .on(table.mergedInto)
      .where(sql`${table.mergedInto} is not null`),
    check('handling_units_not_into_itself', sql`${table.mergedInto} <> ${table.id}`),
  ],
)
