import { sql } from 'drizzle-orm'
import { bigint, boolean, check, integer, pgTable, text } from 'drizzle-orm/pg-core'

import { identity, instant } from './columns.ts'

/**
 * A backup that was written and then read to its end. The nightly job deletes files of its own rows alone; the row
 * stays and keeps when.
 */
export const backups = pgTable(
  'backups',
  {
    id: identity(),
    /** The moment that is in it. */
    takenAt: instant().notNull(),
    /** Without its folder, which may have moved since. */
    fileName: text().notNull(),
    bytes: bigint({ mode: 'number' }).notNull(),
    /** Of the file, as sha256sum prints it. */
    sha256: text().notNull(),
    /** Files that the database named and that were not there. */
    missing: integer().notNull(),
    /** Made by the job, which may delete it when its time is over. */
    nightly: boolean().notNull(),
    deletedAt: instant(),
  },
  (table) => [
    check('backups_bytes', sql`${table.bytes} > 0`),
    check('backups_sha256', sql`${table.sha256} ~ '^[0-9a-f]{64}$'`),
  ],
)
