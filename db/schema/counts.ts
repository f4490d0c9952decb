import { sql, type SQLWrapper } from 'drizzle-orm'
import { index, integer, pgTable, text } from 'drizzle-orm/pg-core'

import { identity, reference } from './columns.ts'
import { divisions } from './divisions.ts'
import { activityType } from './enums.ts'
import { topics } from './topics.ts'

// Sums that readers' pages show, so that no page counts what grows. Triggers on articles and activities add a row for each
// change, so that no change waits for another; a figure is the sum of the rows of its key, and `fold_counts()` makes one
// row of them each night. `rebuild_counts()` makes all of them again from the articles. Figures have theirs in figures.ts.

/** By the length of its name a span is a day, a month or a year. */
export const isMonth = (span: SQLWrapper) => sql`length(${span}) = 7`

/** How many activities readers see in a place and all below it, by day, month and year. */
export const activityCounts = pgTable(
  'activity_counts',
  {
    id: identity(),
    /** The leading digits of the divisions that are counted: 62, 6208, and all six for what one did itself. */
    scope: text().notNull(),
    /** 2026-03-16, 2026-03 or 2026. */
    span: text().notNull(),
    type: activityType().notNull(),
    /** What the timeline files there. */
    filed: integer().notNull(),
    /** Of these, what is known to the day. */
    dated: integer().notNull(),
    /** What took place on a day: one of several days is on each. Of months and years 0. */
    held: integer().notNull(),
  },
  (table) => [
    // With the sums themselves: what a page adds up lies side by side in the index, and not all over the table.
    index('activity_counts_of_span').on(
      table.scope,
      table.span,
      table.type,
      table.filed,
      table.dated,
      table.held,
    ),
    index('activity_counts_of_month')
      .on(table.scope, table.span, table.type, table.filed)
      .where(isMonth(table.span)),
  ],
)

/** How many live articles a division has under each topic and under none. */
export const articleCounts = pgTable(
  'article_counts',
  {
    id: identity(),
    divisionCode: text()
      .notNull()
      .references(() => divisions.code),
    topicId: reference().references(() => topics.id),
    live: integer().notNull(),
  },
  (table) => [
    index('article_counts_of_division').on(table.divisionCode),
    index('article_counts_by_topic').on(table.topicId),
  ],
)
