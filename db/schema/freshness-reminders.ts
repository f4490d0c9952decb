import { date, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'

import { accounts } from './accounts.ts'
import { createdAt, reference } from './columns.ts'
import { divisions } from './divisions.ts'

/** Who asked the correspondents of a division for news: once a day, whoever asks. */
export const freshnessReminders = pgTable(
  'freshness_reminders',
  {
    divisionCode: text()
      .notNull()
      .references(() => divisions.code),
    /** In Shanghai. */
    day: date().notNull(),
    accountId: reference()
      .notNull()
      .references(() => accounts.id),
    createdAt: createdAt(),
  },
  (table) => [primaryKey({ columns: [table.divisionCode, table.day] })],
)
