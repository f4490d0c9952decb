import { sql } from 'drizzle-orm'
import { pgTable, text, unique } from 'drizzle-orm/pg-core'

import { identity } from '../columns.ts'
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
  },
  (table) => [unique('handling_units_once').on(table.divisionCode, table.name)],
)
