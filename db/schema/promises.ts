import { sql } from 'drizzle-orm'
import { check, date, index, pgTable, text } from 'drizzle-orm/pg-core'

import { accounts } from './accounts.ts'
import { articles } from './articles.ts'
import { createdAt, identity, reference } from './columns.ts'
import { handlingUnits } from './handling-units.ts'
import { promiseState } from './matter-enums.ts'
import { assignments, matters } from './matters.ts'

/** 承诺: what a unit promised to do, and until when; a person has confirmed that it did. */
export const promises = pgTable(
  'promises',
  {
    id: identity(),
    matterId: reference()
      .notNull()
      .references(() => matters.id),
    assignmentId: reference().references(() => assignments.id),
    unitId: reference()
      .notNull()
      .references(() => handlingUnits.id),
    words: text().notNull(),
    dueOn: date().notNull(),
    state: promiseState().notNull(),
    /** The article that reports it, where one does. */
    articleId: reference().references(() => articles.id),
    confirmedBy: reference()
      .notNull()
      .references(() => accounts.id),
    createdAt: createdAt(),
    endedBy: reference().references(() => accounts.id),
    endedOn: date(),
    /** The article that proves how it ended, or why it is no longer followed. */
    proofArticleId: reference().references(() => articles.id),
    reason: text(),
  },
  (table) => [
    index('promises_of_matter').on(table.matterId),
    index('promises_due')
      .on(table.dueOn, table.id)
      .where(sql`${table.state} = 'open'`),
    check(
      'promises_ended',
      sql`(${table.state} = 'open') = (${table.endedOn} is null)
        and (${table.endedOn} is null) = (${table.endedBy} is null)`,
    ),
    check(
      'promises_end_shown',
      sql`${table.state} = 'open' or ${table.proofArticleId} is not null
        or length(trim(coalesce(${table.reason}, ''))) > 0`,
    ),
  ],
)
