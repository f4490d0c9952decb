import { sql } from 'drizzle-orm'
import { index, integer, jsonb, pgTable, text } from 'drizzle-orm/pg-core'

import { createdAt, identity, instant } from './columns.ts'

/** What others are to be notified of, written in the transaction that made it true. */
export const outbox = pgTable(
  'outbox',
  {
    id: identity(),
    /** Past tense, such as edition.approved. */
    event: text().notNull(),
    payload: jsonb().$type<Record<string, unknown>>().notNull(),
    createdAt: createdAt(),
    deliveredAt: instant(),
    /** Deliveries that failed, the message of the last one, and when the next is due. */
    attempts: integer().notNull().default(0),
    lastError: text(),
    nextAttemptAt: instant(),
  },
  (table) => [
    index('outbox_waiting')
      .on(table.id)
      .where(sql`${table.deliveredAt} is null`),
  ],
)
