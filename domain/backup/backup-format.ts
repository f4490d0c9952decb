// A backup is one tar archive, gzipped, and sealed when there is a key. Its members, in this order:
//   backup.json           what it is: format, program, migration, tables
//   media/…               pictures, by their path below the media folder
//   tables/NAME/….ndjson  rows, each a JSON array of its columns as text
//   checksums/….sha256    after each batch of members, their SHA-256
//   manifest.json         counts and digests of all before it; without it the file is not complete

import { z } from 'zod'

export const FORMAT = 1

export const HEADER = 'backup.json'
export const MANIFEST = 'manifest.json'
export const CHECKSUMS = 'checksums/'
/** So many members share a list of checksums, so that neither side holds more of them in memory. */
export const CHECKSUM_BATCH = 500

const count = z.int().nonnegative()
const digest = z.string().regex(/^[0-9a-f]{64}$/)

export const formatSchema = z.object({ format: z.int().positive() })

export const headerSchema = formatSchema.extend({
  program: z.string(),
  takenAt: z.iso.datetime(),
  /** The last migration of the database, by its name in db/migrations. */
  migration: z.string(),
  tables: z.array(z.object({ name: z.string(), columns: z.array(z.string()) })),
  /** About how much room a restore takes, in bytes. */
  room: z.object({ tables: count, media: count }),
})
export type Header = z.infer<typeof headerSchema>

export const manifestSchema = z.object({
  tables: z.array(z.object({ name: z.string(), rows: count, digest })),
  sequences: z.array(z.object({ name: z.string(), value: z.string().regex(/^\d+$/).nullable() })),
  /** Renditions of pictures: how many, and a digest of their paths. */
  renditions: z.object({ files: count, digest }),
  /** Files that the database names and that were not there. */
  missing: z.array(z.string()),
  /** Where the audit log's chain ends. */
  audit: z.object({ id: count, hash: z.string() }),
  /** All members before this one: how many, their bytes, and the SHA-256 of them in their order. */
  whole: z.object({ members: count, bytes: count, sha256: digest }),
})
export type Manifest = z.infer<typeof manifestSchema>

export const tableMember = (table: string, number: number) =>
  `tables/${table}/${String(number).padStart(6, '0')}.ndjson`
export const mediaMember = (path: string) => `media/${path}`

/** The table whose rows a member holds, or null. */
export const tableOf = (member: string): string | null =>
  /^tables\/([a-z0-9_]+)\/\d{6,}\.ndjson$/.exec(member)?.[1] ?? null

/** Where a member's file lies below the media folder, or null: no path leads out of the folder. */
export const mediaPathOf = (member: string): string | null =>
  /^media\/((?:[0-9a-f]{2}|incoming\/[0-9a-f-]{36})\/[\w-]+(?:\.[\w-]+)*)$/.exec(member)?.[1] ??
  null
