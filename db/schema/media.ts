import { sql } from 'drizzle-orm'
import { check, index, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'

import { accounts } from './accounts.ts'
import { createdAt, identity, instant, reference } from './columns.ts'
import { renditionFormat } from './enums.ts'

/** An uploaded picture. The original bytes are not kept; only re-encoded renditions are. */
export const media = pgTable(
  'media',
  {
    id: identity(),
    /** SHA-256 of the bytes as uploaded, hex; finds a picture that is already here. */
    sha256: text().notNull().unique(),
    /** Size in pixels after turning upright. */
    width: integer().notNull(),
    height: integer().notNull(),
    fileName: text().notNull(),
    uploadedBy: reference()
      .notNull()
      .references(() => accounts.id),
    createdAt: createdAt(),
  },
  (table) => [
    index().on(table.uploadedBy),
    check('media_size', sql`${table.width} > 0 and ${table.height} > 0`),
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
    /** Path below the media folder; made by the server. */
    storageKey: text().notNull().unique(),
  },
  (table) => [primaryKey({ columns: [table.mediaId, table.format, table.width] })],
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
    /** When it is due; while somebody encodes it, when it is taken for given up. */
    nextAttemptAt: instant().notNull(),
    createdAt: createdAt(),
  },
  (table) => [index().on(table.nextAttemptAt)],
)
