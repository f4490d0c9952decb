import { sql } from 'drizzle-orm'
import { check, pgTable, text } from 'drizzle-orm/pg-core'

import { createdAt, identity } from './columns.ts'
import { watchedTermKind } from './enums.ts'

/** 错敏词: terms the site watches for in editions, each with what to write instead and why. */
export const watchedTerms = pgTable(
  'watched_terms',
  {
    id: identity(),
    term: text().notNull().unique(),
    /** What to write instead; null when the term is only to be looked at. */
    replacement: text(),
    explanation: text().notNull().default(''),
    kind: watchedTermKind().notNull(),
    createdAt: createdAt(),
    /** Since when it is asked for as it is: written so, and of this kind. */
    listedAt: createdAt(),
  },
  (table) => [
    check('watched_terms_term', sql`char_length(${table.term}) between 2 and 40`),
    check('watched_terms_replacement', sql`${table.replacement} <> ${table.term}`),
  ],
)
