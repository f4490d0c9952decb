import { sql } from 'drizzle-orm'
import { boolean, check, index, jsonb, pgTable, text } from 'drizzle-orm/pg-core'

import { accounts } from './accounts.ts'
import { identity, instant, reference } from './columns.ts'
import { divisions } from './divisions.ts'
import { countersignKind, countersignState } from './enums.ts'

/** What takes two people: what an admin asks for, and what a second person answered. */
export const countersigns = pgTable(
  'countersigns',
  {
    id: identity(),
    kind: countersignKind().notNull(),
    /** What the command is given when it is confirmed. */
    payload: jsonb().$type<unknown>().notNull(),
    /** The division over which a second person holds a role: it takes in all that the command touches. */
    divisionCode: text()
      .notNull()
      .references(() => divisions.code),
    /** What it is done to, as it was called then. */
    subjectName: text().notNull(),
    reason: text().notNull(),
    askedBy: reference()
      .notNull()
      .references(() => accounts.id),
    askedAt: instant().notNull(),
    expiresAt: instant().notNull(),
    state: countersignState().notNull().default('open'),
    /** Who confirmed, declined or withdrew it; null while it is open, and where it was confirmed on the machine. */
    answeredBy: reference().references(() => accounts.id),
    answeredAt: instant(),
    /** Confirmed in a terminal by who runs the machine, as no other person could. */
    onMachine: boolean().notNull().default(false),
    /** Why it was declined. */
    answer: text(),
  },
  (table) => [
    index('countersigns_by_division').on(table.divisionCode, table.id),
    index('countersigns_by_asker').on(table.askedBy, table.id),
    check('countersigns_reason_given', sql`length(trim(${table.reason})) > 0`),
    check(
      'countersigns_answered',
      sql`(${table.state} = 'open') = (${table.answeredAt} is null)
        and (${table.answeredBy} is null) = (${table.state} = 'open' or ${table.onMachine})
        and (not ${table.onMachine} or ${table.state} = 'confirmed')
        and (${table.state} <> 'declined' or length(trim(${table.answer})) > 0)`,
    ),
    check(
      'countersigns_second_person',
      sql`${table.answeredBy} is null or (${table.answeredBy} = ${table.askedBy}) = (${table.state} = 'withdrawn')`,
    ),
  ],
)
