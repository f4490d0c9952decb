import { sql } from 'drizzle-orm'
import {
  check,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  unique,
} from 'drizzle-orm/pg-core'

import { accounts } from './accounts.ts'
import { articles } from './articles.ts'
import { createdAt, identity, instant, reference } from './columns.ts'
import { editions } from './editions.ts'
import { articleMove, articleState, editionState, move, withdrawReason } from './enums.ts'
import { revisions } from './revisions.ts'

/**
 * The one place each person has on an edition: 0 wrote or submitted it, 1 to 3 reviewed at that
 * level. One row a person, and approvals refer to it: so SQL itself refuses an author's approval
 * and one person at two levels.
 */
export const editionHands = pgTable(
  'edition_hands',
  {
    editionId: reference()
      .notNull()
      .references(() => editions.id),
    accountId: reference()
      .notNull()
      .references(() => accounts.id),
    level: integer().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.editionId, table.accountId] }),
    unique('edition_hands_level').on(table.editionId, table.accountId, table.level),
    check('edition_hands_level_range', sql`${table.level} between 0 and 3`),
  ],
)

/** A level's yes to one revision, named by id and hash. Append-only. */
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
      name: 'approvals_by_hand',
      columns: [table.editionId, table.accountId, table.level],
      foreignColumns: [editionHands.editionId, editionHands.accountId, editionHands.level],
    }),
    foreignKey({
      name: 'approvals_of_revision',
      columns: [table.editionId, table.revisionId, table.revisionHash],
      foreignColumns: [revisions.editionId, revisions.id, revisions.hash],
    }),
    check('approvals_level_range', sql`${table.level} between 1 and 3`),
  ],
)

/** Every move of an edition: who, when, from where to where, why. Append-only. */
export const transitions = pgTable(
  'transitions',
  {
    id: identity(),
    editionId: reference()
      .notNull()
      .references(() => editions.id),
    move: move().notNull(),
    fromState: editionState(),
    toState: editionState().notNull(),
    /** Empty when the system itself moved it. */
    accountId: reference().references(() => accounts.id),
    revisionId: reference().references(() => revisions.id),
    reason: text(),
    createdAt: createdAt(),
  },
  (table) => [
    index('transitions_story').on(table.editionId, table.id),
    index('transitions_by_move').on(table.move, table.createdAt),
    check(
      'transitions_reason_given',
      sql`${table.move} not in ('return', 'spike', 'force') or length(trim(${table.reason})) > 0`,
    ),
  ],
)

/** An edition that went live without all its reviews, until another final editor signs it off. */
export const forcedPublications = pgTable(
  'forced_publications',
  {
    editionId: reference()
      .primaryKey()
      .references(() => editions.id),
    forcedBy: reference()
      .notNull()
      .references(() => accounts.id),
    forcedAt: instant().notNull(),
    signedOffBy: reference().references(() => accounts.id),
    signedOffAt: instant(),
  },
  (table) => [
    check(
      'forced_publications_four_eyes',
      sql`${table.signedOffBy} is null or ${table.signedOffBy} <> ${table.forcedBy}`,
    ),
    check(
      'forced_publications_sign_off_whole',
      sql`(${table.signedOffBy} is null) = (${table.signedOffAt} is null)`,
    ),
  ],
)

/** What was done to what readers see of an article, and what they are told. Append-only. */
export const articleMoves = pgTable(
  'article_moves',
  {
    id: identity(),
    articleId: reference()
      .notNull()
      .references(() => articles.id),
    move: articleMove().notNull(),
    fromState: articleState().notNull(),
    toState: articleState().notNull(),
    accountId: reference()
      .notNull()
      .references(() => accounts.id),
    reason: withdrawReason(),
    /** The words the page keeps for readers. */
    publicNote: text(),
    createdAt: createdAt(),
  },
  (table) => [
    index('article_moves_story').on(table.articleId, table.id),
    check(
      'article_moves_withdrawal_told',
      sql`${table.move} <> 'withdraw' or (${table.reason} is not null and length(trim(${table.publicNote})) > 0)`,
    ),
  ],
)
