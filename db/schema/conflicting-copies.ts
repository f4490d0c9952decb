import { index, pgTable, text } from 'drizzle-orm/pg-core'

import { accounts } from './accounts.ts'
import { createdAt, reference } from './columns.ts'
import { editions } from './editions.ts'
import { revisions } from './revisions.ts'

/**
 * A revision that never was the current one: what somebody was typing when their claim had ended or the
 * edition had moved on. Kept beside the edition for them and for the next holder. Append-only.
 */
export const conflictingCopies = pgTable(
  'conflicting_copies',
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
    /** Why it could not be saved: the message of the refusal. */
    reason: text().notNull(),
    createdAt: createdAt(),
  },
  (table) => [index('conflicting_copies_of_edition').on(table.editionId, table.revisionId)],
)
