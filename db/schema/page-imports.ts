import { boolean, date, pgTable, text, unique } from 'drizzle-orm/pg-core'

import { accounts } from './accounts.ts'
import { createdAt, identity, reference } from './columns.ts'

/** A newspaper page as it came in, to the letter; the drafts made of it point back here. */
export const pageImports = pgTable(
  'page_imports',
  {
    id: identity(),
    /** SHA-256 of the raw text, hex; a person imports the same page once. */
    textHash: text().notNull(),
    rawText: text().notNull(),
    printDate: date(),
    pageLabel: text(),
    /** The stories are worded differently from the page. */
    isRetold: boolean().notNull().default(false),
    importedBy: reference()
      .notNull()
      .references(() => accounts.id),
    createdAt: createdAt(),
  },
  (table) => [unique('page_imports_once').on(table.textHash, table.importedBy)],
)
