import { fileURLToPath } from 'node:url'

import { drizzle } from 'drizzle-orm/postgres-js'
import { migrate } from 'drizzle-orm/postgres-js/migrator'
import postgres from 'postgres'

import { migrateJobQueue } from './job-queue.ts'
import { withMigrationLock } from './migration-lock.ts'

const MIGRATIONS = fileURLToPath(new URL('./migrations', import.meta.url))

/** Brings the database at `url` (its owner's address) up to the committed migrations, its job queue too. */
export async function migrateDatabase(url: string): Promise<void> {
  await withMigrationLock(url, async () => {
    const client = postgres(url, { max: 1, connect_timeout: 5, onnotice: () => {} })
    try {
      await migrate(drizzle(client), { migrationsFolder: MIGRATIONS })
    } finally {
      await client.end({ timeout: 5 })
    }
    await migrateJobQueue(url)
  })
}
