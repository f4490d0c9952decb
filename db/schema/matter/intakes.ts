import { sql } from 'drizzle-orm'
import { check, index, integer, pgEnum, pgTable, text } from 'drizzle-orm/pg-core'

import {
  INTAKE_DESTINATIONS,
  INTAKE_KINDS,
  INTAKE_MOVES,
  INTAKE_REASONS,
  INTAKE_STATES,
} from '../../intake-states.ts'
import { accounts } from '../accounts.ts'
import { createdAt, identity, instant, reference } from '../columns.ts'
import { divisions } from '../divisions.ts'
import { matters } from './matters.ts'

export const intakeKind = pgEnum('intake_kind', INTAKE_KINDS)
export const intakeState = pgEnum('intake_state', INTAKE_STATES)
export const intakeDestination = pgEnum('intake_destination', INTAKE_DESTINATIONS)
export const intakeReason = pgEnum('intake_reason', INTAKE_REASONS)
export const intakeMove = pgEnum('intake_move', INTAKE_MOVES)

/** 来件: what somebody without an account handed in, in their own words. */
export const intakes = pgTable(
  'intakes',
  {
    id: identity(),
    kind: intakeKind().notNull(),
    divisionCode: text()
      .notNull()
      .references(() => divisions.code),
    /** A town, village or street of it, as its sender wrote it. */
    place: text().notNull().default(''),
    words: text().notNull(),
    state: intakeState().notNull().default('received'),
    destination: intakeDestination(),
    reason: intakeReason(),
    /** What the officer says to its sender. */
    reply: text(),
    decidedAt: instant(),
    /** Of the question that was answered in its form, as a hash: each is good for one. */
    questionId: text().notNull().unique('intakes_question'),
    /** Of its receipt, as a hash under the key of the secrets file: the number itself is nowhere. */
    receiptId: text().notNull().unique('intakes_receipt'),
    lockVersion: integer().notNull().default(0),
    createdAt: createdAt(),
  },
  (table) => [
    index('intakes_waiting')
      .on(table.divisionCode, table.id)
      .where(sql`${table.state} = 'received'`),
    index('intakes_decided')
      .on(table.divisionCode, table.decidedAt)
      .where(sql`${table.decidedAt} is not null`),
    index('intakes_by_day').on(table.createdAt),
    check('intakes_words_bounded', sql`length(${table.words}) <= 1200`),
    check(
      'intakes_decided_whole',
      sql`(${table.state} = 'received') = (${table.decidedAt} is null)
        and (${table.state} = 'accepted') = (${table.destination} is not null)
        and (${table.state} = 'declined') = (${table.reason} is not null)
        and (${table.state} <> 'declined' or length(trim(coalesce(${table.reply}, ''))) > 0)`,
    ),
  ],
)

/** How its sender can be found, readable only with the key of the secrets file; the row goes 180 days after the end. */
export const intakeContacts = pgTable('intake_contacts', {
  intakeId: reference()
    .primaryKey()
    .references(() => intakes.id),
  sealedContact: text().notNull(),
})

/** 来件录入: the topic or the proposal that was begun from an intake. Append-only. */
export const intakeMatters = pgTable(
  'intake_matters',
  {
    matterId: reference()
      .primaryKey()
      .references(() => matters.id),
    intakeId: reference()
      .notNull()
      .references(() => intakes.id),
    accountId: reference()
      .notNull()
      .references(() => accounts.id),
    createdAt: createdAt(),
  },
  (table) => [
    index('intake_matters_of_intake').on(table.intakeId),
    index('intake_matters_of_account').on(table.accountId),
  ],
)

/** What officers did with it. Append-only. */
export const intakeMoves = pgTable(
  'intake_moves',
  {
    id: identity(),
    intakeId: reference()
      .notNull()
      .references(() => intakes.id),
    move: intakeMove().notNull(),
    accountId: reference()
      .notNull()
      .references(() => accounts.id),
    reason: text(),
    createdAt: createdAt(),
  },
  (table) => [
    index('intake_moves_of_intake').on(table.intakeId, table.id),
    index('intake_moves_of_account').on(table.accountId, table.id),
  ],
)
