import { sql } from 'drizzle-orm'
import { check, date, index, integer, pgTable, primaryKey } from 'drizzle-orm/pg-core'

import { articles } from './articles.ts'
import { reference } from './columns.ts'

/** How often an article was read on a day in Shanghai. A sum and nothing else: nobody is in it. */
export const reads = pgTable(
  'reads',
  {
    articleId: reference()
      .notNull()
      .references(() => articles.id),
    day: date().notNull(),
    count: integer().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.articleId, table.day] }),
    index('reads_by_day').on(table.day),
    check('reads_count', sql`${table.count} > 0`),
  ],
)
