import { jsonb, pgTable, text } from 'drizzle-orm/pg-core'

import { accounts } from './accounts.ts'
import { instant, reference } from './columns.ts'

/** What the site calls itself and how it is filed; keys are the closed list in domain/site. */
export const settings = pgTable('settings', {
  key: text().primaryKey(),
  value: jsonb().$type<unknown>().notNull(),
  changedBy: reference().references(() => accounts.id),
  changedAt: instant().notNull().defaultNow(),
})
