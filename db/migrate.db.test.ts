import postgres from 'postgres'
import { expect, it } from 'vitest'

import { findPending, migrateDatabase, migrateUpTo } from './migrate.ts'
import { withMigrationLock } from './migration-lock.ts'
import { readJournal } from './migrations-list.ts'
import { createDatabase, dropDatabase } from './testing/new-database.ts'

const serverUrl = () => process.env['TEST_SERVER_URL'] ?? ''

it('brings an empty database up to date once, however many start at a time', async () => {
  await onOwnDatabase(async (url, sql) => {
    await Promise.all(Array.from({ length: 3 }, () => migrateDatabase(url)))
    const [row] = await sql`
      select count(*) = count(distinct hash) as once from drizzle.__drizzle_migrations`
    expect(row).toEqual({ once: true })
  })
})

it('has work on the schema wait for other work on it', async () => {
  const order: string[] = []
  const held = Promise.withResolvers<void>()
  const begun = Promise.withResolvers<void>()
  const url = process.env['TEST_DATABASE_URL'] ?? ''
  const first = withMigrationLock(url, async () => {
    begun.resolve()
    await held.promise
    order.push('first')
  })
  await begun.promise
  const second = withMigrationLock(url, async () => void order.push('second'))
  const sql = postgres(url, { max: 1 })
  const waiting = async () =>
    (await sql`select 1 from pg_locks where locktype = 'advisory' and not granted`).length
  await expect.poll(waiting).toBeGreaterThan(0)
  held.resolve()
  await Promise.all([first, second])
  expect(order).toEqual(['first', 'second'])
  await sql.end()
})

async function onOwnDatabase(
  work: (url: string, sql: postgres.Sql) => Promise<void>,
): Promise<void> {
  const name = `test_migrate_${process.pid}`
  const url = await createDatabase(serverUrl(), name)
  const sql = postgres(url, { max: 1, onnotice: () => {} })
  try {
    await work(url, sql)
  } finally {
    await sql.end()
    await dropDatabase(serverUrl(), name)
  }
}

it('refuses a database that a newer program has migrated, and changes nothing there', async () => {
  await onOwnDatabase(async (url, sql) => {
    expect(await findPending(url)).toEqual(readJournal().entries.map(({ tag }) => tag))
    await migrateDatabase(url)
    expect(await findPending(url)).toEqual([])
    await sql`
      insert into drizzle.__drizzle_migrations (hash, created_at)
      values ('of a newer program', ${Date.parse('2099-01-01')})`
    await expect(migrateDatabase(url)).rejects.toThrow(/被更新的程序升级过/)
  })
})

it('lets who has a table pass, and tries again', async () => {
  await onOwnDatabase(async (url, sql) => {
    await migrateUpTo(url, readJournal().entries.at(-2)?.tag ?? '')
    const lockTries = 10_000
    let migrating: Promise<void> | undefined
    await sql.begin(async (tx) => {
      await tx`lock table drizzle.__drizzle_migrations in share row exclusive mode`
      migrating = migrateDatabase(url, { lockMs: 20, lockTries, lockPauseMs: 1 })
      const waiting = () => tx`select from pg_locks where locktype = 'relation' and not granted`
      await expect.poll(async () => (await waiting()).length).toBe(1)
      await expect.poll(async () => (await waiting()).length).toBe(0)
    })
    await migrating
    expect(await findPending(url)).toEqual([])
  })
})

it('gives up on a table that somebody holds, with a sentence', async () => {
  await onOwnDatabase(async (url, sql) => {
    await migrateUpTo(url, readJournal().entries.at(-2)?.tag ?? '')
    await sql.begin(async (tx) => {
      await tx`lock table drizzle.__drizzle_migrations in share row exclusive mode`
      const migrating = migrateDatabase(url, { lockMs: 50, lockTries: 2, lockPauseMs: 1 })
      await expect(migrating).rejects.toThrow(/^要升级的表正被别的程序占着：.*什么都没有改。$/)
    })
    expect(await findPending(url)).toHaveLength(1)
    await migrateDatabase(url)
    expect(await findPending(url)).toEqual([])
  })
})
