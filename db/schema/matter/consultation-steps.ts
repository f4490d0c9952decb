import { sql } from 'drizzle-orm'
import { check, date, index, integer, pgTable, text } from 'drizzle-orm/pg-core'

import { CONSULTATION_MOVES_WITH_REASON } from '../../consultation-states.ts'
import { accounts } from '../accounts.ts'
import { createdAt, identity, literals, reference } from '../columns.ts'
import {
  consultationLamp,
  consultationMove,
  consultationState,
  talkForm,
} from './consultation-enums.ts'
import { consultations } from './consultations.ts'
import { handlingUnits } from './handling-units.ts'

// What happens to a topic on its way: rows that are only ever added.

const ofConsultation = () =>
  reference()
    .notNull()
    .references(() => consultations.matterId)

/** 调研: a visit to the place before anybody talks a topic over. */
export const consultationVisits = pgTable(
  'consultation_visits',
  {
    id: identity(),
    matterId: ofConsultation(),
    visitedOn: date().notNull(),
    place: text().notNull(),
    found: text().notNull(),
    createdAt: createdAt(),
  },
  (table) => [index('consultation_visits_of_consultation').on(table.matterId, table.id)],
)

/** 协商: a talk about a topic, with how many of each were there. */
export const consultationTalks = pgTable(
  'consultation_talks',
  {
    id: identity(),
    matterId: ofConsultation(),
    heldOn: date().notNull(),
    place: text().notNull(),
    form: talkForm().notNull(),
    members: integer().notNull(),
    residents: integer().notNull(),
    departments: integer().notNull(),
    experts: integer().notNull(),
    createdAt: createdAt(),
  },
  (table) => [
    index('consultation_talks_of_consultation').on(table.matterId, table.id),
    check(
      'consultation_talks_counts',
      sql`least(${table.members}, ${table.residents}, ${table.departments}, ${table.experts}) >= 0`,
    ),
  ],
)

/** 协商意见: what those who talked agreed on. */
export const consultationAgreements = pgTable(
  'consultation_agreements',
  {
    id: identity(),
    matterId: ofConsultation(),
    agreedOn: date().notNull(),
    text: text().notNull(),
    createdAt: createdAt(),
  },
  (table) => [index('consultation_agreements_of_consultation').on(table.matterId, table.id)],
)

/**
 * 交办督复: one lighting of one of the four lamps. Which of them burn, and whether a topic is overdue, follows from its state:
 * what was taken back stays, and is lit by a row of its own when it comes again.
 */
export const consultationLamps = pgTable(
  'consultation_lamps',
  {
    id: identity(),
    matterId: ofConsultation(),
    lamp: consultationLamp().notNull(),
    litOn: date().notNull(),
    /** Who has to handle it, and until when: of a hand-over. */
    unitId: reference().references(() => handlingUnits.id),
    dueOn: date(),
    words: text().notNull().default(''),
    createdAt: createdAt(),
  },
  (table) => [
    index('consultation_lamps_of_consultation').on(table.matterId, table.id),
    index('consultation_lamps_of_unit')
      .on(table.unitId)
      .where(sql`${table.unitId} is not null`),
    check(
      'consultation_lamps_handed_over',
      sql`(${table.lamp} = 'hand-over') = (${table.unitId} is not null)
        and (${table.lamp} = 'hand-over') = (${table.dueOn} is not null)
        and ${table.dueOn} >= ${table.litOn}`,
    ),
  ],
)

/** 群众评议: how many residents were satisfied with what came of a topic. */
export const consultationVerdicts = pgTable(
  'consultation_verdicts',
  {
    matterId: reference()
      .primaryKey()
      .references(() => consultations.matterId),
    judgedOn: date().notNull(),
    satisfied: integer().notNull(),
    mostly: integer().notNull(),
    dissatisfied: integer().notNull(),
    createdAt: createdAt(),
  },
  (table) => [
    check(
      'consultation_verdicts_counts',
      sql`least(${table.satisfied}, ${table.mostly}, ${table.dissatisfied}) >= 0
        and ${table.satisfied} + ${table.mostly} + ${table.dissatisfied} > 0`,
    ),
  ],
)

/** What was done to a topic, and the state in which that left it. */
export const consultationMoves = pgTable(
  'consultation_moves',
  {
    id: identity(),
    matterId: ofConsultation(),
    move: consultationMove().notNull(),
    state: consultationState().notNull(),
    accountId: reference()
      .notNull()
      .references(() => accounts.id),
    /** The day of what was done, where it is another than that of entering it. */
    doneOn: date(),
    /** Why, or how far it is handled. */
    reason: text(),
    createdAt: createdAt(),
  },
  (table) => [
    index('consultation_moves_of_consultation').on(table.matterId, table.id),
    index('consultation_moves_latest').on(table.matterId, table.createdAt),
    index('consultation_moves_by_day').on(
      sql`(coalesce(${table.doneOn}, (${table.createdAt} at time zone 'Asia/Shanghai')::date))`,
      table.id,
    ),
    check(
      'consultation_moves_reason_given',
      sql`${table.move} not in ${literals(CONSULTATION_MOVES_WITH_REASON)}
        or length(trim(coalesce(${table.reason}, ''))) > 0`,
    ),
  ],
)
