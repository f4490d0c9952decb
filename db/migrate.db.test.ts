import postgres from 'postgres'
import { expect, it } from 'vitest'

import { migrateDatabase } from './migrate.ts'
import { withMigrationLock } from './migration-lock.ts'

const serverUrl = () => process.env['TEST_SERVER_URL'] ?? ''

it('brings an empty database up to date once, however many start at a time', async () => {
  const name = `test_migrate_${process.pid}`
  const server = postgres(serverUrl(), { max: 1 })
  await server`create database ${server(name)}`
  const url = new URL(serverUrl())
  url.pathname = `/${name}`
  await Promise.all(Array.from({ length: 3 }, () => migrateDatabase(url.href)))
  const sql = postgres(url.href, { max: 1 })
  const [row] = await sql`
    select count(*) = count(distinct hash) as once from drizzle.__drizzle_migrations`
  expect(row).toEqual({ once: true })
  await sql.end()
  await server`drop database ${server(name)} with (force)`
  await server.end()
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
