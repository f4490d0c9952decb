import { sql } from 'drizzle-orm'
import { index, jsonb, pgTable, text } from 'drizzle-orm/pg-core'

import { accounts } from './accounts.ts'
import { createdAt, identity, reference } from './columns.ts'
import { countersigns } from './countersigns.ts'
import { changeKind, changeSubject } from './enums.ts'

/** Who changed what the newsroom is run by: accounts, topics, settings and the like. Append-only. */
export const adminChanges = pgTable(
  'admin_changes',
  {
    id: identity(),
    subject: changeSubject().notNull(),
    /** The key of what was changed, as text: an account's id, a division's code. */
    subjectKey: text().notNull(),
    /** What it was called then, since it may be gone by now. */
    subjectName: text().notNull(),
    kind: changeKind().notNull(),
    /** The fields that differ, by name; null where nothing was before. */
    before: jsonb().$type<Record<string, unknown>>(),
    /** The same fields afterwards; null where nothing is left. */
    after: jsonb().$type<Record<string, unknown>>(),
    accountId: reference()
      .notNull()
      .references(() => accounts.id),
    /** The request that a second person confirmed, where it took two. */
    countersignId: reference().references(() => countersigns.id),
    /** What was taken in from one list together has one; null for a change by itself. */
    batch: text(),
    createdAt: createdAt(),
  },
  (table) => [
    index('admin_changes_by_subject').on(table.subject, table.subjectKey, table.id),
    index('admin_changes_of_batch')
      .on(table.batch)
      .where(sql`${table.batch} is not null`),
  ],
)
