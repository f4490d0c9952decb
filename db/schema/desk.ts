import { check, index, pgTable, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core'
import { sql } from 'drizzle-orm'

import { accounts } from './accounts.ts'
import { articles } from './articles.ts'
import { createdAt, identity, instant, reference } from './columns.ts'
import { editions } from './editions.ts'
import { checkItem, presenceKind } from './enums.ts'
import { approvals } from './review.ts'
import { revisions } from './revisions.ts'

/** What an editor ticked when he said yes: part of the approval. Append-only. */
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

/** Who has a piece open just now. No history: a row is a heartbeat and goes when it is not renewed. */
export const presences = pgTable(
  'presences',
  {
    editionId: reference()
      .notNull()
      .references(() => editions.id),
    accountId: reference()
      .notNull()
      .references(() => accounts.id),
    kind: presenceKind().notNull(),
    expiresAt: instant().notNull(),
  },
  (table) => [primaryKey({ columns: [table.editionId, table.accountId] })],
)

/**
 * A revision that never was the current one: what somebody was typing when his claim had ended or the
 * piece had moved on. Kept beside the edition for him and for who holds it next. Append-only.
 */
export const keptRevisions = pgTable(
  'kept_revisions',
  {
    revisionId: reference()
      .primaryKey()
      .references(() => revisions.id),
    editionId: reference()
      .notNull()
      .references(() => editions.id),
    accountId: reference()
      .notNull()
      .references(() => accounts.id),
    /** Why it could not be saved, as he was told. */
    reason: text().notNull(),
    createdAt: createdAt(),
  },
  (table) => [index('kept_revisions_of_edition').on(table.editionId, table.revisionId)],
)

/** An article that stands first on the home page and its regions' pages until a time. */
export const articlePins = pgTable(
  'article_pins',
  {
    id: identity(),
    articleId: reference()
      .notNull()
      .references(() => articles.id),
    pinnedBy: reference()
      .notNull()
      .references(() => accounts.id),
    pinnedAt: instant().notNull(),
    until: instant().notNull(),
    endedAt: instant(),
    /** Empty when its time was up or the article was withdrawn. */
    endedBy: reference().references(() => accounts.id),
  },
  (table) => [
    uniqueIndex('article_pins_one_standing')
      .on(table.articleId)
      .where(sql`${table.endedAt} is null`),
    index('article_pins_due')
      .on(table.until)
      .where(sql`${table.endedAt} is null`),
    check('article_pins_ahead', sql`${table.until} > ${table.pinnedAt}`),
    check('article_pins_ended', sql`${table.endedBy} is null or ${table.endedAt} is not null`),
  ],
)
