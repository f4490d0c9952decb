// The committed migrations by name, and which was the last that a database had.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

import type { ISql } from 'postgres'
import { z } from 'zod'

export const MIGRATIONS = fileURLToPath(new URL('./migrations', import.meta.url))
export const JOURNAL = join('meta', '_journal.json')

const journalSchema = z.looseObject({
  entries: z.array(z.looseObject({ tag: z.string(), when: z.int() })),
})
export type Journal = z.infer<typeof journalSchema>

export const readJournal = (): Journal =>
  journalSchema.parse(JSON.parse(readFileSync(join(MIGRATIONS, JOURNAL), 'utf8')))

export const isKnownMigration = (tag: string): boolean =>
  readJournal().entries.some((entry) => entry.tag === tag)

/** The last migration of the database; null when it is none of these. */
export async function findMigration(sql: ISql): Promise<string | null> {
  const [last] = await sql<{ when: string }[]>`
    select max(created_at)::text as when from drizzle.__drizzle_migrations`
  const entry = readJournal().entries.find(({ when }) => String(when) === last?.when)
  return entry?.tag ?? null
}
