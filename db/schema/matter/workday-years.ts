import { sql } from 'drizzle-orm'
import { check, date, integer, pgTable, text } from 'drizzle-orm/pg-core'

import { createdAt } from '../columns.ts'

/** 放假安排: the holidays and shifted working days of one year, in the words of the notice that sets them. */
export const workdayYears = pgTable(
  'workday_years',
  {
    year: integer().primaryKey(),
    /** What the notice is called. */
    title: text().notNull(),
    publishedOn: date().notNull(),
    sourceUrl: text(),
    /** Its list of holidays, as published: the days are read from it. */
    notice: text().notNull(),
    createdAt: createdAt(),
  },
  (table) => [check('workday_years_year', sql`${table.year} between 2020 and 2099`)],
)
