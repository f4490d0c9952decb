import { sql } from 'drizzle-orm'
import { boolean, check, date, integer, pgTable, text, unique } from 'drizzle-orm/pg-core'

import { accounts } from '../accounts.ts'
import { identity, instant, reference } from '../columns.ts'
import { divisions } from '../divisions.ts'
import { committeeSessionKind } from './matter-enums.ts'

/** 届: the years for which a committee is elected. */
export const committeeTerms = pgTable(
  'committee_terms',
  {
    id: identity(),
    divisionCode: text()
      .notNull()
      .references(() => divisions.code),
    number: integer().notNull(),
    startsOn: date(),
    endsOn: date(),
  },
  (table) => [
    unique('committee_terms_once').on(table.divisionCode, table.number),
    check('committee_terms_number', sql`${table.number} between 1 and 99`),
    check('committee_terms_dates', sql`${table.endsOn} >= ${table.startsOn}`),
  ],
)

/** 次: a session of a term, with the register of what was handed in for it and until the next. */
export const committeeSessions = pgTable(
  'committee_sessions',
  {
    id: identity(),
    termId: reference()
      .notNull()
      .references(() => committeeTerms.id),
    number: integer().notNull(),
    kind: committeeSessionKind().notNull(),
    openedOn: date(),
    closedOn: date(),
    lockVersion: integer().notNull().default(0),
    /** Who last brought rows in that are in the register. */
    changedBy: reference()
      .notNull()
      .references(() => accounts.id),
    /** When readers were given what they have now, and by whom. */
    publishedAt: instant(),
    publishedBy: reference().references(() => accounts.id),
    isDemo: boolean().notNull().default(false),
  },
  (table) => [
    unique('committee_sessions_once').on(table.termId, table.kind, table.number),
    check('committee_sessions_number', sql`${table.number} between 1 and 999`),
    check('committee_sessions_dates', sql`${table.closedOn} >= ${table.openedOn}`),
    check(
      'committee_sessions_second_person',
      sql`(${table.publishedAt} is null) = (${table.publishedBy} is null)
        and ${table.publishedBy} <> ${table.changedBy}`,
    ),
  ],
)
