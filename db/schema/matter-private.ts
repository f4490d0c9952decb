import { sql } from 'drizzle-orm'
import { index, integer, jsonb, pgTable, text, unique, uniqueIndex } from 'drizzle-orm/pg-core'

import type {
  AssignmentPart,
  MatterState,
  MoverKind,
  ProposalOccasion,
  ResultClass,
  SponsorPart,
} from '../matter-states.ts'
import { accounts } from './accounts.ts'
import { createdAt, identity, instant, reference } from './columns.ts'
import { committeeSessions } from './committee-sessions.ts'
import { registerImportState } from './matter-enums.ts'
import { matters } from './matters.ts'

// Names of movers. What readers are shown never reads a table of this file; a test walks its imports.

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
  },
  (table) => [unique('proposal_movers_order').on(table.matterId, table.position)],
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
}

export interface StoredAssignment {
  unit: string
  part: AssignmentPart
  assignedOn: string | null
  dueOn: string | null
  answeredOn: string | null
  resultClass: ResultClass | null
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
