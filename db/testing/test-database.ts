import {
  openDatabase,
  type Database,
  type OpenDatabase,
  type Queryable,
  type Transaction,
} from '#db/client'

class Rollback extends Error {}

const pools = new Map<string, OpenDatabase>()

/** Tests ask the same over and over of tables that stay small: each statement is parsed and planned once. */
function open(variable: string): Database {
  const url = process.env[variable]
  if (!url) throw new Error(`${variable} is not set: run these tests through vitest`)
  const planning = new URL(url)
  planning.searchParams.set('plan_cache_mode', 'force_generic_plan')
  const pool = pools.get(url) ?? openDatabase(planning.href, { preparing: true })
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
  await takenBack(open('TEST_APP_DATABASE_URL'), test)
}

/** A transaction, or a savepoint in one, that is rolled back. */
export async function takenBack(
  db: Queryable,
  test: (tx: Transaction) => Promise<void>,
): Promise<void> {
  await db
    .transaction(async (tx) => {
      await test(tx)
      throw new Rollback()
    })
    .catch((error: unknown) => {
      if (!(error instanceof Rollback)) throw error
    })
}
