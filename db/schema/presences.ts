import { pgTable, primaryKey } from 'drizzle-orm/pg-core'

import { accounts } from './accounts.ts'
import { instant, reference } from './columns.ts'
import { editions } from './editions.ts'
import { presenceKind } from './enums.ts'

/** Who has an edition open just now. No history: a row is a heartbeat and goes when it is not renewed. */
export const presences = pgTable(
  'presences',
  {
    editionId: reference()
      .notNull()
      .references(() => editions.id),
    accountId: reference()
      .notNull()
      .references(() => accounts.id),
    kind: presenceKind().notNull(),
    expiresAt: instant().notNull(),
  },
  (table) => [primaryKey({ columns: [table.editionId, table.accountId] })],
)
