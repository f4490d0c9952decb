import { sql } from 'drizzle-orm'
import {
  boolean,
  check,
  date,
  index,
  integer,
  pgTable,
  text,
  unique,
  uniqueIndex,
  type AnyPgColumn,
} from 'drizzle-orm/pg-core'

import { accounts } from '../accounts.ts'
import { OPEN_ASSIGNMENT_STATES } from '../../matter-states.ts'
import { createdAt, identity, instant, literals, reference } from '../columns.ts'
import { committeeSessions } from './committee-sessions.ts'
import { divisions } from '../divisions.ts'
import { comparedTitle } from './compared-title.ts'
import { handlingUnits } from './handling-units.ts'
import {
  assignmentPart,
  assignmentState,
  matterKind,
  matterPublicity,
  matterState,
  moverKind,
  proposalOccasion,
  resultClass,
  sponsorPart,
} from './matter-enums.ts'

/** 事项: a thing followed to its result. Who moved it is in a table of its own, which readers' code never reads. */
export const matters = pgTable(
  'matters',
  {
    id: identity(),
    kind: matterKind().notNull(),
    divisionCode: text()
      .notNull()
      .references(() => divisions.code),
    /** The session whose register has it; what is talked over in a room belongs to none. */
    sessionId: reference().references(() => committeeSessions.id),
    /** Of its session: 第 23 号. What is written in the portal has none until it is filed. */
    number: integer(),
    title: text().notNull(),
    state: matterState().notNull(),
    openedOn: date(),
    closedOn: date(),
    /** When its papers were filed away: nothing of it is open any more. It stays closed. */
    archivedOn: date(),
    publicity: matterPublicity().notNull().default('none'),
    /** Whether who moved it agrees that readers have its card, with their names. */
    consent: boolean().notNull().default(false),
    /** When the import that brought it in was taken back: nothing counts it any more. */
    undoneAt: instant(),
    /** Since when it is handled in the portal; null where sheets say how far it is. */
    followedAt: instant(),
    lockVersion: integer().notNull().default(0),
    createdAt: createdAt(),
  },
  (table) => [
    check('matters_numbered', sql`${table.number} is not null or ${table.followedAt} is not null`),
    // By which they are counted, without a look at their rows.
    index('matters_followed')
      .on(table.divisionCode, table.state, table.id)
      .where(sql`${table.followedAt} is not null and ${table.undoneAt} is null`),
    // By which the title that a text names is found.
    index('matters_compared_title').on(comparedTitle(table.title)),
    uniqueIndex('matters_number')
      .on(table.sessionId, table.number)
      .where(sql`${table.undoneAt} is null`),
    index('matters_of_division')
      .on(table.divisionCode, table.state, table.id)
      .where(sql`${table.undoneAt} is null`),
    // What the next publication of its session shows, and what was taken back: a few of many.
    index('matters_to_publish')
      .on(table.sessionId)
      .where(sql`${table.publicity} = 'none' and ${table.consent} and ${table.undoneAt} is null`),
    index('matters_undone')
      .on(table.id)
      .where(sql`${table.undoneAt} is not null`),
    index('matters_by_opened_day').on(table.openedOn, table.id),
    index('matters_by_closed_day').on(table.closedOn, table.id),
    check('matters_number_positive', sql`${table.number} > 0`),
    // Values that a migration adds cannot be named in it, but as text.
    check(
      'matters_session_of_proposal',
      sql`(${table.kind}::text = 'proposal') = (${table.sessionId} is not null)`,
    ),
    check(
      'matters_card_consented',
      sql`${table.kind}::text = 'consultation' or ${table.publicity} <> 'card' or ${table.consent}`,
    ),
    check('matters_dates', sql`${table.closedOn} >= ${table.openedOn}`),
  ],
)

/** What only a proposal has. */
export const proposals = pgTable(
  'proposals',
  {
    matterId: reference()
      .primaryKey()
      .references(() => matters.id),
    moverKind: moverKind().notNull(),
    category: text().notNull(),
    occasion: proposalOccasion().notNull(),
    isKey: boolean().notNull().default(false),
    /** Whether it was filed, whatever became of it afterwards. */
    isFiled: boolean().notNull(),
    mergedInto: reference().references((): AnyPgColumn => matters.id),
    /** Who moved it, as readers have it: written when its card becomes public, and only with consent. */
    shownMovers: text(),
  },
  (table) => [
    check('proposals_not_into_itself', sql`${table.mergedInto} <> ${table.matterId}`),
    index('proposals_merged')
      .on(table.mergedInto)
      .where(sql`${table.mergedInto} is not null`),
  ],
)

/** 交办件: what one unit has to answer of a matter. Whether it is overdue is computed, never stored. */
export const assignments = pgTable(
  'assignments',
  {
    id: identity(),
    matterId: reference()
      .notNull()
      .references(() => matters.id),
    unitId: reference()
      .notNull()
      .references(() => handlingUnits.id),
    part: assignmentPart().notNull(),
    assignedOn: date(),
    /** The day in force; who was given longer has the first one in `extendedFrom`. */
    dueOn: date(),
    extendedFrom: date(),
    answeredOn: date(),
    resultClass: resultClass(),
    /** Of what was assigned in the portal; null where a sheet says it. */
    state: assignmentState(),
    signedAt: instant(),
    lockVersion: integer().notNull().default(0),
  },
  (table) => [
    unique('assignments_once').on(table.matterId, table.unitId),
    index('assignments_of_unit').on(table.unitId, table.dueOn),
    // What a unit answers, past all in which it only takes part.
    index('assignments_answered_by')
      .on(table.unitId, table.matterId)
      .where(sql`${table.part} <> 'joint'`),
    // What is dispatched, by due day; the second alone reaches what is open past all that is done.
    index('assignments_dispatched')
      .on(sql`(coalesce(${table.dueOn}, date '9999-12-31'))`, table.id)
      .where(sql`${table.state} is not null`),
    // By which parts are counted, without a look at their rows.
    index('assignments_standing')
      .on(table.matterId, table.state)
      .where(sql`${table.state} is not null`),
    // What units still have to do, in the portal or by a sheet, with all that is counted of it.
    index('assignments_to_do')
      .on(table.matterId, table.unitId, table.dueOn, table.part, table.state, table.answeredOn)
      .where(
        sql`${table.state} in ${literals(OPEN_ASSIGNMENT_STATES)}
          or (${table.state} is null and ${table.part} <> 'joint' and ${table.answeredOn} is null)`,
      ),
    index('assignments_open')
      .on(sql`(coalesce(${table.dueOn}, date '9999-12-31'))`, table.id)
      .where(sql`${table.state} in ${literals(OPEN_ASSIGNMENT_STATES)}`),
    index('assignments_refused')
      .on(table.matterId)
      .where(sql`${table.state} = 'refused'`),
    index('assignments_by_due_day')
      .on(table.dueOn, table.matterId, table.unitId)
      .where(sql`${table.dueOn} is not null and ${table.part} <> 'joint'`),
    index('assignments_by_assigned_day').on(table.assignedOn, table.matterId, table.id),
    index('assignments_by_answered_day').on(table.answeredOn, table.matterId, table.id),
    uniqueIndex('assignments_one_lead')
      .on(table.matterId)
      .where(sql`${table.part} = 'lead'`),
    check(
      'assignments_class_of_answer',
      sql`${table.resultClass} is null or ${table.part} <> 'joint'`,
    ),
    check('assignments_extended', sql`${table.extendedFrom} < ${table.dueOn}`),
    check(
      'assignments_answered',
      sql`(${table.state} = 'answered') = (${table.answeredOn} is not null and ${table.resultClass} is not null)`,
    ),
    check(
      'assignments_joint',
      sql`(${table.state} <> 'answered' or ${table.part} <> 'joint')
        and (${table.state} <> 'countersigned' or ${table.part} = 'joint')`,
    ),
  ],
)

/** 单位链接: by which a unit without accounts answers once; its token is sealed for the printed slip until it ends. */
export const unitLinks = pgTable(
  'unit_links',
  {
    id: identity(),
    assignmentId: reference()
      .notNull()
      .references(() => assignments.id),
    unitId: reference()
      .notNull()
      .references(() => handlingUnits.id),
    tokenHash: text().notNull().unique('unit_links_token'),
    sealedToken: text(),
    createdBy: reference()
      .notNull()
      .references(() => accounts.id),
    createdAt: createdAt(),
    expiresAt: instant().notNull(),
    usedAt: instant(),
    revokedAt: instant(),
  },
  (table) => [
    uniqueIndex('unit_links_one_open')
      .on(table.assignmentId)
      .where(sql`${table.usedAt} is null and ${table.revokedAt} is null`),
  ],
)

/** 批办领办: leaders who took a proposal on, by name. */
export const sponsors = pgTable(
  'sponsors',
  {
    id: identity(),
    matterId: reference()
      .notNull()
      .references(() => matters.id),
    leaderName: text().notNull(),
    part: sponsorPart().notNull(),
  },
  (table) => [unique('sponsors_once').on(table.matterId, table.leaderName, table.part)],
)
