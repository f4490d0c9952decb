import { sql } from 'drizzle-orm'
import { check, index, pgTable, uniqueIndex } from 'drizzle-orm/pg-core'

import { accounts } from './accounts.ts'
import { articles } from './articles.ts'
import { identity, instant, reference } from './columns.ts'

/** An article that is first on the home page and its regions' pages until a time. */
export const articlePins = pgTable(
  'article_pins',
  {
    id: identity(),
    articleId: reference()
      .notNull()
      .references(() => articles.id),
    pinnedBy: reference()
      .notNull()
      .references(() => accounts.id),
    pinnedAt: instant().notNull(),
    until: instant().notNull(),
    endedAt: instant(),
    /** Empty when its time was up or the article was withdrawn. */
    endedBy: reference().references(() => accounts.id),
  },
  (table) => [
    uniqueIndex('article_pins_one_open')
      .on(table.articleId)
      .where(sql`${table.endedAt} is null`),
    index('article_pins_due')
      .on(table.until)
      .where(sql`${table.endedAt} is null`),
    check('article_pins_until', sql`${table.until} > ${table.pinnedAt}`),
    check('article_pins_ended', sql`${table.endedBy} is null or ${table.endedAt} is not null`),
  ],
)
