import { sql } from 'drizzle-orm'
import { check, index, pgTable, unique } from 'drizzle-orm/pg-core'

import { accounts } from './accounts.ts'
import { createdAt, identity, reference } from './columns.ts'
import { editions } from './editions.ts'

/**
 * 不是同一件事: that two pieces which look like reports of one event are of two, and who says so. The
 * lower number stands first, so that a pair is said once. Append-only.
 */
export const toldApart = pgTable(
  'told_apart',
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
    unique('told_apart_once').on(table.oneId, table.otherId),
    index('told_apart_by_other').on(table.otherId),
    check('told_apart_in_order', sql`${table.oneId} < ${table.otherId}`),
  ],
)
