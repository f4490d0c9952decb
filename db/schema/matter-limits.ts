import { sql } from 'drizzle-orm'
import { boolean, check, date, index, integer, pgTable, text } from 'drizzle-orm/pg-core'

import { accounts } from './accounts.ts'
import { createdAt, identity, instant, reference } from './columns.ts'
import { divisions } from './divisions.ts'
import { limitStep, limitUnit } from './matter-enums.ts'

/** A limit of time for a step, by a rule that somebody has read and names. Without one a step has no deadline. */
export const matterLimits = pgTable(
  'matter_limits',
  {
    id: identity(),
    divisionCode: text()
      .notNull()
      .references(() => divisions.code),
    step: limitStep().notNull(),
    amount: integer().notNull(),
    unit: limitUnit().notNull(),
    sourceTitle: text().notNull(),
    sourceUrl: text(),
    validFrom: date().notNull(),
    enteredBy: reference()
      .notNull()
      .references(() => accounts.id),
    endedAt: instant(),
    createdAt: createdAt(),
  },
  (table) => [
    index('matter_limits_of_division').on(table.divisionCode, table.step, table.validFrom),
    check('matter_limits_amount', sql`${table.amount} between 1 and 400`),
  ],
)

/** A day that is not what its weekday says: a holiday, or a shifted working day. */
export const workdayChanges = pgTable('workday_changes', {
  day: date().primaryKey(),
  isWorkday: boolean().notNull(),
  name: text().notNull(),
  /** The notice of the State Council that says so. */
  source: text().notNull(),
})
