import { sql } from 'drizzle-orm'
import { check, pgTable, text, unique } from 'drizzle-orm/pg-core'

import { accounts } from './accounts.ts'
import { createdAt, identity, instant, reference } from './columns.ts'
import { editions } from './editions.ts'

/** 放行: that a watched term may be in one edition, who decided so and why. Append-only. */
export const bypasses = pgTable(
  'bypasses',
  {
    id: identity(),
    editionId: reference()
      .notNull()
      .references(() => editions.id),
    /** As text: the list may lose the term later. */
    term: text().notNull(),
    /** Which entry of the list it is for: one that came later is asked about again. */
    listedAt: instant().notNull(),
    reason: text().notNull(),
    accountId: reference()
      .notNull()
      .references(() => accounts.id),
    createdAt: createdAt(),
  },
  (table) => [
    unique('bypasses_once').on(table.editionId, table.term, table.listedAt),
    check(
      'bypasses_reason_given',
      sql`length(trim(${table.reason})) > 0 and char_length(${table.reason}) <= 200`,
    ),
  ],
)
