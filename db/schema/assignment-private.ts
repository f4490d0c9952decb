import { sql } from 'drizzle-orm'
import { check, date, index, integer, pgTable, text, unique } from 'drizzle-orm/pg-core'

import { accounts } from './accounts.ts'
import { createdAt, identity, instant, reference } from './columns.ts'
import { ratingGrade, resultClass, talkMoment, talkWay } from './matter-enums.ts'
import { assignments } from './matters.ts'

// What units and movers say to each other about an assignment. What readers are shown never reads a table of this file.

/** The answer of a unit, as one person drafts it and another signs it; once for each round. */
export const assignmentAnswers = pgTable(
  'assignment_answers',
  {
    id: identity(),
    assignmentId: reference()
      .notNull()
      .references(() => assignments.id),
    round: integer().notNull(),
    /** None in the view of a joint unit. */
    resultClass: resultClass(),
    letter: text().notNull(),
    /** 文号, as the unit numbers its letters. */
    documentNumber: text(),
    /** Why nobody spoke with the movers, where nobody did. */
    noTalkReason: text(),
    /** What is promised, and until when, where the class is one that is followed. */
    promise: text(),
    promiseDueOn: date(),
    draftedBy: reference().references(() => accounts.id),
    draftedAt: instant().notNull(),
    signedBy: reference().references(() => accounts.id),
    signedAt: instant(),
  },
  (table) => [
    unique('assignment_answers_once').on(table.assignmentId, table.round),
    check('assignment_answers_second_person', sql`${table.signedBy} <> ${table.draftedBy}`),
  ],
)

/** A talk of a unit with the movers. */
export const assignmentTalks = pgTable(
  'assignment_talks',
  {
    id: identity(),
    assignmentId: reference()
      .notNull()
      .references(() => assignments.id),
    round: integer().notNull(),
    heldOn: date().notNull(),
    way: talkWay().notNull(),
    moment: talkMoment().notNull(),
    note: text(),
    accountId: reference().references(() => accounts.id),
    createdAt: createdAt(),
  },
  (table) => [index('assignment_talks_of_assignment').on(table.assignmentId, table.id)],
)

/** What a mover thinks of an answer: of how it was handled, and of its result. */
export const ratings = pgTable(
  'ratings',
  {
    id: identity(),
    assignmentId: reference()
      .notNull()
      .references(() => assignments.id),
    round: integer().notNull(),
    accountId: reference()
      .notNull()
      .references(() => accounts.id),
    attitude: ratingGrade().notNull(),
    result: ratingGrade().notNull(),
    words: text(),
    createdAt: createdAt(),
  },
  (table) => [unique('ratings_once').on(table.assignmentId, table.round, table.accountId)],
)

/** A one-time link by which a unit without accounts answers. */
export const unitLinks = pgTable(
  'unit_links',
  {
    /** SHA-256 of the link's token, hex. */
    id: text().primaryKey(),
    assignmentId: reference()
      .notNull()
      .references(() => assignments.id),
    createdBy: reference()
      .notNull()
      .references(() => accounts.id),
    createdAt: createdAt(),
    expiresAt: instant().notNull(),
    usedAt: instant(),
    revokedAt: instant(),
  },
  (table) => [
    index('unit_links_of_assignment').on(table.assignmentId),
    check('unit_links_one_end', sql`${table.usedAt} is null or ${table.revokedAt} is null`),
  ],
)
