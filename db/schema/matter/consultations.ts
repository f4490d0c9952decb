import { sql } from 'drizzle-orm'
import { boolean, check, date, index, integer, pgTable, text, unique } from 'drizzle-orm/pg-core'

import { accounts } from '../accounts.ts'
import { createdAt, identity, instant, reference } from '../columns.ts'
import {
  adoption,
  roomKind,
  consultationDiversion,
  consultationSource,
  consultationState,
} from './consultation-enums.ts'
import { divisions } from '../divisions.ts'
import { matters } from './matters.ts'

/** 议事室: where people of a town or a village talk topics over. */
export const consultationRooms = pgTable(
  'consultation_rooms',
  {
    id: identity(),
    divisionCode: text()
      .notNull()
      .references(() => divisions.code),
    town: text().notNull(),
    village: text().notNull().default(''),
    name: text().notNull(),
    kind: roomKind().notNull(),
    keeper: text().notNull().default(''),
    openedOn: date(),
    closedOn: date(),
    /** 六有: which of the six it has, by their places: 1、3、5. */
    standards: text().notNull().default(''),
    isDemo: boolean().notNull().default(false),
    createdAt: createdAt(),
  },
  (table) => [
    unique('consultation_rooms_once').on(table.divisionCode, table.town, table.name),
    check('consultation_rooms_dates', sql`${table.closedOn} >= ${table.openedOn}`),
  ],
)

/**
 * What only a matter of consultation has. Its state is the finer one of its kind: the matter's own follows it, in the
 * words that all matters share.
 */
export const consultations = pgTable(
  'consultations',
  {
    matterId: reference()
      .primaryKey()
      .references(() => matters.id),
    roomId: reference().references(() => consultationRooms.id),
    town: text().notNull(),
    source: consultationSource().notNull(),
    state: consultationState().notNull(),
    /** What it is about in a sentence or two, as readers have it. */
    about: text().notNull(),
    peopleAffected: integer(),
    adoption: adoption(),
    diversion: consultationDiversion(),
    /** The proposal that it became. */
    divertedTo: reference().references(() => matters.id),
    enteredBy: reference()
      .notNull()
      .references(() => accounts.id),
    /** When readers were given what they have now, and by whom: rows that are younger wait for the next time. */
    publishedAt: instant(),
    publishedBy: reference().references(() => accounts.id),
    isDemo: boolean().notNull().default(false),
  },
  (table) => [
    index('consultations_of_room').on(table.roomId, table.matterId),
    check('consultations_affected', sql`${table.peopleAffected} >= 0`),
    check(
      'consultations_diverted',
      sql`(${table.state} = 'diverted') = (${table.diversion} is not null)
        and (${table.divertedTo} is null or ${table.diversion} = 'proposal')`,
    ),
    check(
      'consultations_second_person',
      sql`(${table.publishedAt} is null) = (${table.publishedBy} is null)
        and ${table.publishedBy} <> ${table.enteredBy}`,
    ),
  ],
)
