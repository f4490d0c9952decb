import { sql } from 'drizzle-orm'
import { boolean, check, date, index, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core'

import { PROMISING_RESULT_CLASSES } from '../../matter-states.ts'
import { accounts } from '../accounts.ts'
import { createdAt, identity, instant, literals, reference } from '../columns.ts'
import { resultClass, satisfaction, talkMoment, talkWay } from './matter-enums.ts'
import { proposalMovers } from './matter-private.ts'
import { assignments, matters, unitLinks } from './matters.ts'

// What units answer and what movers think of it. What readers are shown reads no table of this file but as sums.

/** 答复: what a unit answers; one person drafts it and another signs it or sends it back. One waits at a time. */
export const answers = pgTable(
  'answers',
  {
    id: identity(),
    assignmentId: reference()
      .notNull()
      .references(() => assignments.id),
    text: text().notNull(),
    /** 答复文号: of the unit's letter, where it numbers its letters. */
    letterNumber: text(),
    resultClass: resultClass().notNull(),
    /** Why nobody talked with the movers; null where somebody did. */
    noTalkReason: text(),
    promise: text(),
    promiseOn: date(),
    draftedBy: reference()
      .notNull()
      .references(() => accounts.id),
    /** By which it came; who opened the link counts as who drafted it. */
    unitLinkId: reference().references(() => unitLinks.id),
    createdAt: createdAt(),
    decidedBy: reference().references(() => accounts.id),
    decidedAt: instant(),
    isSigned: boolean(),
  },
  (table) => [
    uniqueIndex('answers_one_waiting')
      .on(table.assignmentId)
      .where(sql`${table.decidedAt} is null`),
    index('answers_of_assignment').on(table.assignmentId, table.id),
    check('answers_second_person', sql`${table.decidedBy} <> ${table.draftedBy}`),
    check(
      'answers_decided',
      sql`(${table.decidedAt} is null) = (${table.decidedBy} is null)
        and (${table.decidedAt} is null) = (${table.isSigned} is null)`,
    ),
    check(
      'answers_promise',
      sql`(${table.resultClass}::text in ${literals(PROMISING_RESULT_CLASSES)}) = (${table.promise} is not null)
        and (${table.promise} is null) = (${table.promiseOn} is null)`,
    ),
  ],
)

/** 沟通: when and how a unit talked with those who move a matter. */
export const talks = pgTable(
  'talks',
  {
    id: identity(),
    assignmentId: reference()
      .notNull()
      .references(() => assignments.id),
    heldOn: date().notNull(),
    way: talkWay().notNull(),
    moment: talkMoment().notNull(),
    words: text().notNull(),
    accountId: reference()
      .notNull()
      .references(() => accounts.id),
    unitLinkId: reference().references(() => unitLinks.id),
    createdAt: createdAt(),
  },
  (table) => [index('talks_of_assignment').on(table.assignmentId, table.id)],
)

/** 评价: what one mover thinks of the answers to a matter, once for each time it was answered. */
export const ratings = pgTable(
  'ratings',
  {
    id: identity(),
    matterId: reference()
      .notNull()
      .references(() => matters.id),
    moverId: reference()
      .notNull()
      .references(() => proposalMovers.id),
    attitude: satisfaction().notNull(),
    result: satisfaction().notNull(),
    words: text().notNull(),
    /** The mover, or an officer who has it on paper. */
    accountId: reference()
      .notNull()
      .references(() => accounts.id),
    createdAt: createdAt(),
    /** When the matter went back to be handled anew: the rating counts no more. */
    redoneAt: instant(),
  },
  (table) => [
    uniqueIndex('ratings_once')
      .on(table.moverId)
      .where(sql`${table.redoneAt} is null`),
    index('ratings_of_matter').on(table.matterId),
  ],
)
