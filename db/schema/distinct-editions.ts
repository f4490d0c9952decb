import { sql } from 'drizzle-orm'
import { check, index, pgTable, unique } from 'drizzle-orm/pg-core'

import { accounts } from './accounts.ts'
import { createdAt, identity, reference } from './columns.ts'
import { editions } from './editions.ts'

/**
 * 不是同一件事: that two editions which look like reports of one event are of two, and who says so. The
 * lower number is first, so that a pair is stored once. Append-only.
 */
export const distinctEditions = pgTable(
  'distinct_editions',
  {
    id: identity(),
    oneId: reference()
      .notNull()
      .references(() => editions.id),
    otherId: reference()
      .notNull()
      .references(() => editions.id),
    accountId: reference()
      .notNull()
      .references(() => accounts.id),
    createdAt: createdAt(),
  },
  (table) => [
    unique('distinct_editions_once').on(table.oneId, table.otherId),
    index('distinct_editions_by_other').on(table.otherId),
    check('distinct_editions_in_order', sql`${table.oneId} < ${table.otherId}`),
  ],
)
