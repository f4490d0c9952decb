import { jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'

import { accounts } from './accounts.ts'
import { createdAt, reference } from './columns.ts'

/** A form's idempotency key with the command it ran and the result: a double click runs once. */
export const requestKeys = pgTable(
  'request_keys',
  {
    accountId: reference()
      .notNull()
      .references(() => accounts.id),
    key: text().notNull(),
    command: text().notNull(),
    /** What the command returned; none for what only marks that something was done. */
    result: jsonb().$type<{ value: unknown }>(),
    createdAt: createdAt(),
  },
  (table) => [primaryKey({ columns: [table.accountId, table.key] })],
)
