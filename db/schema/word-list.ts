import { sql } from 'drizzle-orm'
import { check, pgTable, text } from 'drizzle-orm/pg-core'

import { createdAt, identity } from './columns.ts'
import { wordKind } from './enums.ts'

/** 错敏词: words the site watches for in copy, each with what to write instead and why. */
export const wordList = pgTable(
  'word_list',
  {
    id: identity(),
    word: text().notNull().unique(),
    /** What to write instead; null when the word is only to be looked at. */
    replacement: text(),
    explanation: text().notNull().default(''),
    kind: wordKind().notNull(),
    createdAt: createdAt(),
    /** Since when it is asked for as it is: written so, and of this kind. */
    listedAt: createdAt(),
  },
  (table) => [
    check('word_list_word', sql`char_length(${table.word}) between 2 and 40`),
    check('word_list_replacement', sql`${table.replacement} <> ${table.word}`),
  ],
)
