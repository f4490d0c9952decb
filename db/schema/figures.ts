import { date, index, integer, numeric, pgTable, text } from 'drizzle-orm/pg-core'

import { articles } from './articles.ts'
import { identity, reference } from './columns.ts'
import { divisions } from './divisions.ts'

// Sums behind the figures of places and people, kept like those of counts.ts: triggers add rows, a figure is the sum of the
// rows of its key, `fold_counts()` makes one row of them each night, and `rebuild_counts()` makes all of them again. People
// and revisions are those of the rows that are counted, which refer to them.

/**
 * What each article adds to the figures now: the triggers take this away and add what has become of it. Empty for one
 * that was neither submitted nor is live.
 */
export const articleFigures = pgTable('article_figures', {
  articleId: reference()
    .primaryKey()
    .references(() => articles.id),
  divisionCode: text().references(() => divisions.code),
  authorId: reference(),
  submitterId: reference(),
  /** The day in Shanghai of the first submission, and what was last handed in. */
  submittedOn: date(),
  submittedRevisionId: reference(),
  /** The day in Shanghai of the first publication, and what readers see; empty unless it is live. */
  usedOn: date(),
  usedRevisionId: reference(),
})

/** What a division did itself, by day, month and year. */
export const placeFigures = pgTable(
  'place_figures',
  {
    id: identity(),
    divisionCode: text()
      .notNull()
      .references(() => divisions.code),
    /** 2026-03-16, 2026-03 or 2026. */
    span: text().notNull(),
    submitted: integer().notNull(),
    used: integer().notNull(),
    characters: integer().notNull(),
    pictures: integer().notNull(),
  },
  (table) => [index('place_figures_of_span').on(table.span, table.divisionCode)],
)

/** The shares of those who are named with a division's articles, by day, month and year. */
export const personFigures = pgTable(
  'person_figures',
  {
    id: identity(),
    divisionCode: text()
      .notNull()
      .references(() => divisions.code),
    span: text().notNull(),
    /** As it is printed; null where nobody is named, which makes it the work of who handed it in. */
    name: text(),
    /** Whose articles they are: the account of a name is looked for among these first. */
    authorId: reference().notNull(),
    submitterId: reference(),
    submitted: numeric().notNull(),
    used: numeric().notNull(),
    articles: integer().notNull(),
    characters: numeric().notNull(),
    pictures: numeric().notNull(),
  },
  (table) => [index('person_figures_of_span').on(table.span, table.divisionCode)],
)
