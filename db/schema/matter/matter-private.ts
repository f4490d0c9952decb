import { sql } from 'drizzle-orm'
import {
  boolean,
  check,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  unique,
  uniqueIndex,
} from 'drizzle-orm/pg-core'

import type {
  AssignmentPart,
  MatterState,
  MoverKind,
  ProposalOccasion,
  ResultClass,
  Satisfaction,
  SponsorPart,
} from '../../matter-states.ts'
import { accounts } from '../accounts.ts'
import { createdAt, identity, instant, reference } from '../columns.ts'
import { committeeSessions } from './committee-sessions.ts'
import {
  declineGround,
  diversion,
  examiningDecision,
  registerImportState,
  satisfaction,
} from './matter-enums.ts'
import { matters } from './matters.ts'

// Movers, by name, and what they wrote. What readers are shown never reads a table of this file; a test walks its imports.

/** The words of a proposal, and whether readers may have it, as somebody agreed to them. */
export interface AgreedWords {
  title: string
  category: string
  situation: string
  analysis: string
  advice: string
  advisedUnits: string
  consent: boolean
}

/** Who moved a proposal: people and bodies, by name, the first one first. */
export const proposalMovers = pgTable(
  'proposal_movers',
  {
    id: identity(),
    matterId: reference()
      .notNull()
      .references(() => matters.id),
    name: text().notNull(),
    position: integer().notNull(),
    /** Theirs, where they write or agree in the portal. */
    accountId: reference().references(() => accounts.id),
    /** When they agreed to move it, or that they do not; neither of who stands on a sheet or on paper. */
    agreedAt: instant(),
    disagreedAt: instant(),
    /** What they agreed to before it changed: they are asked again while it is there. */
    agreedTo: jsonb().$type<AgreedWords>(),
    /** Whether they want it public; null for who was not asked, or stands on a sheet or on paper. */
    consents: boolean(),
  },
  (table) => [
    unique('proposal_movers_order').on(table.matterId, table.position),
    index('proposal_movers_of_account').on(table.accountId, table.matterId),
    unique('proposal_movers_once').on(table.matterId, table.accountId),
    check(
      'proposal_movers_one_answer',
      sql`${table.agreedAt} is null or ${table.disagreedAt} is null`,
    ),
  ],
)

/** 满意度 of what was handled on paper, as a sheet has it: one word for all, or attitude and result apart. */
export const sheetRatings = pgTable(
  'sheet_ratings',
  {
    matterId: reference()
      .primaryKey()
      .references(() => matters.id),
    overall: satisfaction(),
    attitude: satisfaction(),
    result: satisfaction(),
  },
  (table) => [
    check(
      'sheet_ratings_rated',
      sql`coalesce(${table.overall}, ${table.attitude}, ${table.result}) is not null`,
    ),
  ],
)

/** What a proposal that is handled in the portal says. */
export const proposalTexts = pgTable(
  'proposal_texts',
  {
    matterId: reference()
      .primaryKey()
      .references(() => matters.id),
    situation: text().notNull(),
    analysis: text().notNull(),
    advice: text().notNull(),
    /** Who should handle it, in the words of who moved it. */
    advisedUnits: text().notNull().default(''),
    /** Who typed it in: its first mover, or an officer who has it on paper. */
    enteredBy: reference()
      .notNull()
      .references(() => accounts.id),
    isFromPaper: boolean().notNull().default(false),
    submittedAt: instant(),
  },
  (table) => [index('proposal_texts_entered_by').on(table.enteredBy, table.matterId)],
)

/** What was proposed to become of it, and how a second person decided. One waits at a time. */
export const examinations = pgTable(
  'examinations',
  {
    id: identity(),
    matterId: reference()
      .notNull()
      .references(() => matters.id),
    decision: examiningDecision().notNull(),
    ground: declineGround(),
    mergedInto: reference().references(() => matters.id),
    diversion: diversion(),
    reason: text(),
    proposedBy: reference()
      .notNull()
      .references(() => accounts.id),
    createdAt: createdAt(),
    decidedBy: reference().references(() => accounts.id),
    decidedAt: instant(),
    isConfirmed: boolean(),
  },
  (table) => [
    uniqueIndex('examinations_one_waiting')
      .on(table.matterId)
      .where(sql`${table.decidedAt} is null`),
    index('examinations_of_matter').on(table.matterId, table.id),
    check('examinations_second_person', sql`${table.decidedBy} <> ${table.proposedBy}`),
    check(
      'examinations_decided',
      sql`(${table.decidedAt} is null) = (${table.decidedBy} is null)
        and (${table.decidedAt} is null) = (${table.isConfirmed} is null)`,
    ),
    check(
      'examinations_ground',
      sql`(${table.decision} = 'decline') = (${table.ground} is not null)`,
    ),
    check(
      'examinations_main',
      sql`(${table.decision} = 'merge') = (${table.mergedInto} is not null)
        and ${table.mergedInto} <> ${table.matterId}`,
    ),
    check(
      'examinations_diversion',
      sql`(${table.decision} = 'divert') = (${table.diversion} is not null)`,
    ),
  ],
)

/** A proposal as one row of a register, by which it is written and taken back. */
export interface StoredProposal {
  number: number
  title: string
  state: MatterState
  isFiled: boolean
  category: string
  occasion: ProposalOccasion
  moverKind: MoverKind
  movers: string[]
  isKey: boolean
  consent: boolean
  openedOn: string | null
  closedOn: string | null
  /** The number of the one that it was merged into, of the same session. */
  mergedInto: number | null
  sponsors: { leaderName: string; part: SponsorPart }[]
  assignments: StoredAssignment[]
  /** What its movers think, as a sheet has it; not there where none has. */
  rating?: StoredRating
  /** It was brought in by mistake, and leaves the register. */
  isMistaken?: true
}

export interface StoredAssignment {
  unit: string
  part: AssignmentPart
  assignedOn: string | null
  dueOn: string | null
  answeredOn: string | null
  resultClass: ResultClass | null
}

/** One word for all, or attitude and result apart; null for what the sheet does not say. */
export interface StoredRating {
  overall: Satisfaction | null
  attitude: Satisfaction | null
  result: Satisfaction | null
}

/** A sheet that was brought in: its rows, and what they stood for before, so that it can be taken back. */
export const registerImports = pgTable(
  'register_imports',
  {
    id: identity(),
    sessionId: reference()
      .notNull()
      .references(() => committeeSessions.id),
    accountId: reference()
      .notNull()
      .references(() => accounts.id),
    state: registerImportState().notNull(),
    rows: jsonb().$type<StoredProposal[]>().notNull(),
    /** Rows that were there before, as they were; those that are not were added. */
    before: jsonb().$type<StoredProposal[]>(),
    takenAt: instant(),
    createdAt: createdAt(),
  },
  (table) => [
    index('register_imports_of_session').on(table.sessionId, table.id),
    uniqueIndex('register_imports_one_waiting')
      .on(table.sessionId)
      .where(sql`${table.state} = 'waiting'`),
  ],
)
