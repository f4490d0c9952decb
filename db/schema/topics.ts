import { sql } from 'drizzle-orm'
import { check, date, integer, pgTable, text } from 'drizzle-orm/pg-core'

import { identity } from './columns.ts'
import { cadence, topicKind } from './enums.ts'

/** A running column or campaign of the paper, such as “三抓三促”行动进行时. */
export const topics = pgTable(
  'topics',
  {
    id: identity(),
    kind: topicKind().notNull(),
    /** Which of the two limits of site inspections its newest item is measured by. */
    cadence: cadence().notNull().default('news'),
    slug: text().notNull().unique(),
    name: text().notNull().unique(),
    position: integer().notNull().default(0),
    startsOn: date(),
    endsOn: date(),
    /** What it is about, for readers. */
    intro: text(),
  },
  (table) => [
    check('topics_dates', sql`${table.endsOn} is null or ${table.endsOn} >= ${table.startsOn}`),
    check('topics_intro', sql`length(${table.intro}) between 1 and 300`),
  ],
)
