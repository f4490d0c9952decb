import { sql } from 'drizzle-orm'
import { check, date, index, integer, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core'

import { accounts } from '../accounts.ts'
import { createdAt, identity, reference } from '../columns.ts'
import { divisions } from '../divisions.ts'
import { limitStep, limitUnit } from './matter-enums.ts'

/** 期限: how long a step may take in a division, by which rule and since when. Readers have the due days alone. */
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
    /** The rule that says so, by its name. */
    ruleName: text().notNull(),
    ruleSource: text().notNull(),
    startsOn: date().notNull(),
    /** The day from which it holds no more; null while it does. */
    endsOn: date(),
    accountId: reference()
      .notNull()
      .references(() => accounts.id),
    createdAt: createdAt(),
  },
  (table) => [
    uniqueIndex('matter_limits_one_open')
      .on(table.divisionCode, table.step)
      .where(sql`${table.endsOn} is null`),
    index('matter_limits_of_step').on(table.divisionCode, table.step, table.id),
    check('matter_limits_amount', sql`${table.amount} between 1 and 400`),
    check('matter_limits_dates', sql`${table.endsOn} >= ${table.startsOn}`),
  ],
)
