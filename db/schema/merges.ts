import { sql } from 'drizzle-orm'
import { check, index, pgTable } from 'drizzle-orm/pg-core'

import { accounts } from './accounts.ts'
import { createdAt, identity, reference } from './columns.ts'
import { editions } from './editions.ts'

/**
 * Two submissions of one event made one: the kept edition took the credits of the merged one, which is
 * spiked. Whoever handed in the merged one counts as one of several submitters. Append-only.
 */
export const editionMerges = pgTable(
  'edition_merges',
  {
    id: identity(),
    mergedId: reference()
      .notNull()
      .references(() => editions.id),
    keptId: reference()
      .notNull()
      .references(() => editions.id),
    accountId: reference()
      .notNull()
      .references(() => accounts.id),
    createdAt: createdAt(),
  },
  (table) => [
    index('edition_merges_by_merged').on(table.mergedId, table.id),
    index('edition_merges_by_kept').on(table.keptId, table.id),
    check('edition_merges_two', sql`${table.mergedId} <> ${table.keptId}`),
  ],
)
