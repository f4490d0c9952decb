import { sql, type SQL } from 'drizzle-orm'
import { check, customType, date, index, pgTable, smallint, text } from 'drizzle-orm/pg-core'

import { articles } from './articles.ts'
import { instant, reference } from './columns.ts'
import { divisions } from './divisions.ts'
import { activityType } from './enums.ts'

const tsvector = customType<{ data: string }>({ dataType: () => 'tsvector' })

/**
 * What search looks in: one narrow row for each live article, made by the application in the
 * transaction that publishes. It can be rebuilt from the articles at any time.
 */
export const searchDocuments = pgTable(
  'search_documents',
  {
    articleId: reference()
      .primaryKey()
      .references(() => articles.id),
    divisionCode: text()
      .notNull()
      .references(() => divisions.code),
    activityType: activityType().notNull(),
    year: smallint().notNull(),
    /** The day the timeline files it under; `year` is of this day. */
    day: date().notNull(),
    /** First publication, as the article has it; of old news the day it is news of. */
    publishedAt: instant().notNull(),
    tsv: tsvector().notNull(),
    /** The part of `tsv` that is of the headline: narrow enough to be read row by row. */
    headline: tsvector()
      .notNull()
      .generatedAlwaysAs((): SQL => sql`ts_filter(tsv, '{a}')`),
    /** Version of the dictionary its words were cut by. */
    dictionary: smallint().notNull(),
  },
  (table) => [
    // Without a list of pending entries: a reader never pays for sorting in what was just published.
    index('search_documents_tsv').using('gin', table.tsv).with({ fastupdate: false }),
    index('search_documents_headline').using('gin', table.headline).with({ fastupdate: false }),
    index('search_documents_newest').on(table.publishedAt, table.articleId),
    // For the list of years alone.
    index('search_documents_by_year').on(table.year),
    check('search_documents_year', sql`${table.year} = extract(year from ${table.day})`),
  ],
)
