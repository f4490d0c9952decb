import { sql } from 'drizzle-orm'
import { check, pgTable } from 'drizzle-orm/pg-core'

import { accounts } from './accounts.ts'
import { instant, reference } from './columns.ts'
import { editions } from './editions.ts'

/** An edition that went live without all its reviews, until another final editor signs it off. */
export const forcedPublications = pgTable(
  'forced_publications',
  {
    editionId: reference()
      .primaryKey()
      .references(() => editions.id),
    forcedBy: reference()
      .notNull()
      .references(() => accounts.id),
    forcedAt: instant().notNull(),
    signedOffBy: reference().references(() => accounts.id),
    signedOffAt: instant(),
  },
  (table) => [
    check(
      'forced_publications_four_eyes',
      sql`${table.signedOffBy} is null or ${table.signedOffBy} <> ${table.forcedBy}`,
    ),
    check(
      'forced_publications_sign_off_complete',
      sql`(${table.signedOffBy} is null) = (${table.signedOffAt} is null)`,
    ),
  ],
)
