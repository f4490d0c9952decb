import { sql } from 'drizzle-orm'
import {
  check,
  date,
  index,
  integer,
  pgEnum,
  pgTable,
  text,
  uniqueIndex,
} from 'drizzle-orm/pg-core'

import { PROMISE_ENDS, PROMISE_MOVES, PROMISE_STATES } from '../../promise-states.ts'
import { accounts } from '../accounts.ts'
import { articles } from '../articles.ts'
import { consultationAgreements } from './consultation-steps.ts'
import { createdAt, identity, instant, reference } from '../columns.ts'
import { handlingUnits } from './handling-units.ts'
import { assignments, matters } from './matters.ts'

export const promiseState = pgEnum('promise_state', PROMISE_STATES)
export const promiseEnd = pgEnum('promise_end', PROMISE_ENDS)
export const promiseMove = pgEnum('promise_move', PROMISE_MOVES)

/** 承诺: what a unit says it will have done of a matter, and by when. Whether it is overdue is computed, never stored. */
export const promises = pgTable(
  'promises',
  {
    id: identity(),
    matterId: reference()
      .notNull()
      .references(() => matters.id),
    /** Who keeps it. */
    unitId: reference()
      .notNull()
      .references(() => handlingUnits.id),
    /** The answer, the article or the agreement of a consultation in which it stands. */
    assignmentId: reference().references(() => assignments.id),
    articleId: reference().references(() => articles.id),
    agreementId: reference().references(() => consultationAgreements.id),
    words: text().notNull(),
    dueOn: date().notNull(),
    state: promiseState().notNull().default('open'),
    /** What is reported of it and waits for an officer, or was confirmed. */
    reported: promiseEnd(),
    reportedBy: reference().references(() => accounts.id),
    reportedOn: date(),
    reportWords: text(),
    proofArticleId: reference().references(() => articles.id),
    settledBy: reference().references(() => accounts.id),
    settledAt: instant(),
    lockVersion: integer().notNull().default(0),
    createdAt: createdAt(),
  },
  (table) => [
    // What has ended may be promised again.
    uniqueIndex('promises_open_once')
      .on(table.matterId, table.unitId, table.dueOn, table.words)
      .where(sql`${table.state} = 'open'`),
    index('promises_of_matter').on(table.matterId),
    index('promises_by_day').on(table.dueOn, table.id),
    // In the order that readers have: a page of them is met first.
    index('promises_open_first').on(sql`(${table.state} <> 'open')`, table.dueOn, table.id),
    index('promises_of_unit').on(table.unitId, table.dueOn, table.id),
    check(
      'promises_of_one',
      sql`num_nonnulls(${table.assignmentId}, ${table.articleId}, ${table.agreementId}) = 1`,
    ),
    check(
      'promises_reported',
      sql`num_nonnulls(${table.reported}, ${table.reportedBy}, ${table.reportedOn}) in (0, 3)
        and (${table.reported} is null
          or length(trim(coalesce(${table.reportWords}, ''))) > 0 or ${table.proofArticleId} is not null)`,
    ),
    check('promises_second_person', sql`${table.settledBy} <> ${table.reportedBy}`),
    check(
      'promises_settled',
      sql`(${table.state} = 'open') = (${table.settledAt} is null)
        and (${table.settledAt} is null) = (${table.settledBy} is null)
        and (${table.state}::text in ('open', 'superseded') or ${table.state}::text = coalesce(${table.reported}::text, ''))`,
    ),
  ],
)

/** What was done to a promise. Append-only. */
export const promiseMoves = pgTable(
  'promise_moves',
  {
    id: identity(),
    promiseId: reference()
      .notNull()
      .references(() => promises.id),
    move: promiseMove().notNull(),
    accountId: reference()
      .notNull()
      .references(() => accounts.id),
    reason: text(),
    createdAt: createdAt(),
  },
  (table) => [
    index('promise_moves_of_promise').on(table.promiseId, table.id),
    check(
      'promise_moves_reason_given',
      sql`${table.move} <> 'send-back' or length(trim(coalesce(${table.reason}, ''))) > 0`,
    ),
  ],
)
