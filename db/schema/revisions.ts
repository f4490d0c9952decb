import { isNotNull, sql, type SQLWrapper } from 'drizzle-orm'
import {
  check,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  type AnyPgColumn,
} from 'drizzle-orm/pg-core'

import { accounts } from './accounts.ts'
import { createdAt, identity, reference } from './columns.ts'
import { editions } from './editions.ts'
import { activityType, creditRole } from './enums.ts'
import { media } from './media.ts'

/** The characters of a text, without regard to case: the index of headlines is asked by them. */
export const charactersOf = (text: SQLWrapper | string) =>
  sql`string_to_array(lower(${text}), null)`

/**
 * An immutable snapshot of an edition's content. `content` is the whole of what readers would see,
 * as validated JSON; the generated columns only make parts of it cheap to list.
 */
export const revisions = pgTable(
  'revisions',
  {
    id: identity(),
    editionId: reference()
      .notNull()
      .references((): AnyPgColumn => editions.id),
    number: integer().notNull(),
    parentId: reference().references((): AnyPgColumn => revisions.id),
    authorId: reference()
      .notNull()
      .references(() => accounts.id),
    content: jsonb().$type<object>().notNull(),
    /** SHA-256 of the canonical form of `content`, hex. */
    hash: text().notNull(),
    headline: text()
      .notNull()
      .generatedAlwaysAs(sql`content ->> 'headline'`),
    /** County and first day of what it reports ('2026-03-16', or '--03-16'): to find the same event. */
    divisionCode: text()
      .notNull()
      .generatedAlwaysAs(sql`content ->> 'divisionCode'`),
    eventStart: text().generatedAlwaysAs(sql`content -> 'event' ->> 'start'`),
    activityType: activityType().notNull(),
    /** Length of the body in characters, white space not counted. */
    characters: integer().notNull(),
    /** First words of the body, for lists. */
    summary: text().notNull(),
    createdAt: createdAt(),
  },
  (table) => [
    unique('revisions_number').on(table.editionId, table.number),
    unique('revisions_in_edition').on(table.editionId, table.id, table.hash),
    index('revisions_of_event').on(table.divisionCode, table.eventStart, table.id),
    // A search in headlines names characters that occur in few of them.
    index('revisions_headline_characters')
      .using('gin', charactersOf(table.headline))
      .with({ fastupdate: false }),
    // A topic is only deleted when nothing was ever filed under it.
    index('revisions_topic').on(sql`(${table.content} -> 'topicId')`),
    check('revisions_hash_form', sql`${table.hash} ~ '^[0-9a-f]{64}$'`),
    check('revisions_content_object', sql`jsonb_typeof(${table.content}) = 'object'`),
  ],
)

/** Who is named on a revision: the content's credits as rows, so that work can be counted. */
export const credits = pgTable(
  'credits',
  {
    revisionId: reference()
      .notNull()
      .references(() => revisions.id),
    position: integer().notNull(),
    role: creditRole().notNull(),
    name: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.revisionId, table.position] }), index().on(table.name)],
)

/**
 * Which pictures a revision shows, in order; a picture in use cannot be dropped. Of one that was cropped here, also
 * the whole, which only those may see who may read the revision.
 */
export const revisionMedia = pgTable(
  'revision_media',
  {
    revisionId: reference()
      .notNull()
      .references(() => revisions.id),
    position: integer().notNull(),
    mediaId: reference()
      .notNull()
      .references(() => media.id),
    wholeId: reference().references(() => media.id),
  },
  (table) => [
    primaryKey({ columns: [table.revisionId, table.position] }),
    index().on(table.mediaId),
    index().on(table.wholeId).where(isNotNull(table.wholeId)),
  ],
)
