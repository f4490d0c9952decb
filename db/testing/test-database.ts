import { openDatabase, type Database, type OpenDatabase, type Transaction } from '#db/client'

class Rollback extends Error {}

let pool: OpenDatabase | undefined

/** The test database as the application's role sees it; grants are part of what is tested. */
export function testDatabase(): Database {
  const url = process.env['TEST_APP_DATABASE_URL']
  if (!url) throw new Error('TEST_APP_DATABASE_URL is not set: run these tests through vitest')
  pool ??= openDatabase(url)
  return pool.db
}

/** Runs a test in a transaction that is always rolled back. */
export async function withRollback(test: (tx: Transaction) => Promise<void>): Promise<void> {
  await testDatabase()
    .transaction(async (tx) => {
      await test(tx)
      throw new Rollback()
    })
    .catch((error: unknown) => {
      if (!(error instanceof Rollback)) throw error
    })
}
