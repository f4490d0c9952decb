import { openDatabase, type Database, type OpenDatabase, type Transaction } from '#db/client'

class Rollback extends Error {}

const pools = new Map<string, OpenDatabase>()

function open(variable: string): Database {
  const url = process.env[variable]
  if (!url) throw new Error(`${variable} is not set: run these tests through vitest`)
  const pool = pools.get(url) ?? openDatabase(url)
  pools.set(url, pool)
  return pool.db
}

/** Where tests of racing actors commit for real. Nothing there may be counted: others are there too. */
export const racesDatabase = (): Database => open('TEST_RACES_DATABASE_URL')

/**
 * Runs a test in a transaction that is always rolled back, as the application's role; grants are part
 * of what is tested.
 */
export async function withRollback(test: (tx: Transaction) => Promise<void>): Promise<void> {
  await open('TEST_APP_DATABASE_URL')
    .transaction(async (tx) => {
      await test(tx)
      throw new Rollback()
    })
    .catch((error: unknown) => {
      if (!(error instanceof Rollback)) throw error
    })
}
