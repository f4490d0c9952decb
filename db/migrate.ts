import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { drizzle } from 'drizzle-orm/postgres-js'
import { migrate } from 'drizzle-orm/postgres-js/migrator'
import postgres from 'postgres'

import { migrateJobQueue } from './job-queue.ts'
import { withMigrationLock } from './migration-lock.ts'
import { JOURNAL, MIGRATIONS, readJournal } from './migrations-list.ts'

/** Brings the database at `url` (its owner's address) up to the committed migrations, its job queue too. */
export async function migrateDatabase(url: string): Promise<void> {
  await withMigrationLock(url, async () => {
    await migrateBy(url, MIGRATIONS)
    await migrateJobQueue(url)
  })
}

/** Brings an empty database up to the migration of that name and no further, without a job queue. */
export async function migrateUpTo(url: string, tag: string): Promise<void> {
  const journal = readJournal()
  const last = journal.entries.findIndex((entry) => entry.tag === tag)
  if (last < 0) throw new Error(`There is no migration ${tag}`)
  const folder = mkdtempSync(join(tmpdir(), 'migrations-'))
  try {
    cpSync(MIGRATIONS, folder, { recursive: true })
    const entries = journal.entries.slice(0, last + 1)
    writeFileSync(join(folder, JOURNAL), JSON.stringify({ ...journal, entries }))
    await withMigrationLock(url, () => migrateBy(url, folder))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function migrateBy(url: string, migrationsFolder: string): Promise<void> {
  const client = postgres(url, { max: 1, connect_timeout: 5, onnotice: () => {} })
  try {
    await migrate(drizzle(client), { migrationsFolder })
  } finally {
    await client.end({ timeout: 5 })
  }
}
