import { sql } from 'drizzle-orm'
import { check, foreignKey, integer, pgTable, primaryKey, text, unique } from 'drizzle-orm/pg-core'

import { createdAt, identity, reference } from './columns.ts'
import { editionParticipants } from './edition-participants.ts'
import { checkItem } from './enums.ts'
import { revisions } from './revisions.ts'

/** A level's approval to one revision, named by id and hash. Append-only. */
export const approvals = pgTable(
  'approvals',
  {
    id: identity(),
    editionId: reference().notNull(),
    /** Which submission of the edition this belongs to; a returned edition starts a new round. */
    round: integer().notNull(),
    level: integer().notNull(),
    revisionId: reference().notNull(),
    revisionHash: text().notNull(),
    accountId: reference().notNull(),
    createdAt: createdAt(),
  },
  (table) => [
    unique('approvals_once_a_round').on(table.editionId, table.round, table.level),
    foreignKey({
      name: 'approvals_by_participant',
      columns: [table.editionId, table.accountId, table.level],
      foreignColumns: [
        editionParticipants.editionId,
        editionParticipants.accountId,
        editionParticipants.level,
      ],
    }),
    foreignKey({
      name: 'approvals_of_revision',
      columns: [table.editionId, table.revisionId, table.revisionHash],
      foreignColumns: [revisions.editionId, revisions.id, revisions.hash],
    }),
    check('approvals_level_range', sql`${table.level} between 1 and 3`),
  ],
)

/** What an editor ticked for their approval; part of it. Append-only. */
export const approvalChecks = pgTable(
  'approval_checks',
  {
    approvalId: reference()
      .notNull()
      .references(() => approvals.id),
    item: checkItem().notNull(),
  },
  (table) => [primaryKey({ columns: [table.approvalId, table.item] })],
)
