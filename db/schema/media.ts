import { sql } from 'drizzle-orm'
import { boolean, check, index, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'

import { accounts } from './accounts.ts'
import { createdAt, identity, instant, reference } from './columns.ts'
import { renditionFormat } from './enums.ts'

/**
 * A picture. The original bytes are not kept; only re-encoded renditions are. The same bytes are stored
 * once, whoever uploads them; `mediaUploads` records who did.
 */
export const media = pgTable(
  'media',
  {
    id: identity(),
    /** SHA-256 of the bytes as uploaded, hex; finds a picture that is already here. */
    sha256: text().notNull().unique(),
    /** Random part of the paths of its renditions: who has the bytes cannot guess where they are served. */
    fileKey: text().notNull().unique(),
    /** Size in pixels after turning upright. */
    width: integer().notNull(),
    height: integer().notNull(),
    fileName: text().notNull(),
    createdAt: createdAt(),
  },
  (table) => [check('media_size', sql`${table.width} > 0 and ${table.height} > 0`)],
)

/**
 * Who has uploaded a picture, and so may place it and see it before anybody has. Who took it from what is published has
 * a row that says so, and may place it as long as nothing that showed it is withdrawn.
 */
export const mediaUploads = pgTable(
  'media_uploads',
  {
    mediaId: reference()
      .notNull()
      .references(() => media.id),
    accountId: reference()
      .notNull()
      .references(() => accounts.id),
    taken: boolean().notNull().default(false),
    createdAt: createdAt(),
  },
  (table) => [primaryKey({ columns: [table.mediaId, table.accountId, table.taken] })],
)

/**
 * A picture that is a part of another, which stays as it is: where it was cut out, in thousandths of the whole's
 * width and height. Its `sha256` is made of the whole's and the area, so the same crop is stored once.
 */
export const mediaCrops = pgTable(
  'media_crops',
  {
    mediaId: reference()
      .primaryKey()
      .references(() => media.id),
    wholeId: reference()
      .notNull()
      .references(() => media.id),
    left: integer().notNull(),
    top: integer().notNull(),
    width: integer().notNull(),
    height: integer().notNull(),
    /** Who asked for it first. */
    accountId: reference()
      .notNull()
      .references(() => accounts.id),
    createdAt: createdAt(),
  },
  (table) => [
    index().on(table.wholeId),
    check(
      'media_crops_area',
      sql`${table.left} >= 0 and ${table.top} >= 0 and ${table.width} > 0 and ${table.height} > 0
        and ${table.left} + ${table.width} <= 1000 and ${table.top} + ${table.height} <= 1000`,
    ),
  ],
)

export const mediaRenditions = pgTable(
  'media_renditions',
  {
    mediaId: reference()
      .notNull()
      .references(() => media.id),
    format: renditionFormat().notNull(),
    width: integer().notNull(),
    height: integer().notNull(),
    byteSize: integer().notNull(),
    /** Of the file; null for one from before hashes were kept, until a check reads it. */
    sha256: text(),
    /** Path below the media folder; made by the server. */
    storageKey: text().notNull().unique(),
  },
  (table) => [
    primaryKey({ columns: [table.mediaId, table.format, table.width] }),
    check('media_renditions_sha256', sql`${table.sha256} ~ '^[0-9a-f]{64}$'`),
  ],
)

/**
 * A picture that can be placed already, and whose further renditions are still to be encoded. The row goes
 * when they are all there.
 */
export const pendingRenditions = pgTable(
  'pending_renditions',
  {
    mediaId: reference()
      .primaryKey()
      .references(() => media.id),
    /** Folder below the media folder that holds the picture, decoded once, until then. */
    sourceFolder: text().notNull(),
    attempts: integer().notNull().default(0),
    /** When it is due; while somebody encodes it, when another process may take it over. */
    nextAttemptAt: instant().notNull(),
    createdAt: createdAt(),
  },
  (table) => [index().on(table.nextAttemptAt)],
)
