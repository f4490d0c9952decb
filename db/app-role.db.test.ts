import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { APPEND_ONLY_TABLES, READ_ONLY_TABLES, UNDELETABLE_TABLES } from './append-only.ts'
import { openDatabase, type OpenDatabase } from './client.ts'

function required(name: string): string {
  const value = process.env[name]
  if (!value) throw new Error(`${name} is not set`)
  return value
}

describe("the application's role", () => {
  let app: OpenDatabase
  beforeAll(() => {
    app = openDatabase(required('TEST_APP_DATABASE_URL'), { connections: 1 })
  })
  afterAll(() => app.close())

  const may = async (table: string, privilege: string) => {
    const rows = await app.db.execute<{ may: boolean }>(
      sql`select has_table_privilege(${`public.${table}`}, ${privilege}) as may`,
    )
    return rows[0]?.may
  }

  it.each(APPEND_ONLY_TABLES)(
    'adds to %s and reads it, and cannot change history',
    async (table) => {
      expect(await may(table, 'SELECT')).toBe(true)
      expect(await may(table, 'INSERT')).toBe(true)
      for (const privilege of ['UPDATE', 'DELETE', 'TRUNCATE']) {
        expect(await may(table, privilege)).toBe(false)
      }
    },
  )

  it.each(UNDELETABLE_TABLES)('marks rows of %s and cannot take them away', async (table) => {
    expect(await may(table, 'UPDATE')).toBe(true)
    expect(await may(table, 'DELETE')).toBe(false)
  })

  it.each(READ_ONLY_TABLES)('reads %s and writes nothing there', async (table) => {
    expect(await may(table, 'SELECT')).toBe(true)
    for (const privilege of ['INSERT', 'UPDATE', 'DELETE', 'TRUNCATE']) {
      expect(await may(table, privilege)).toBe(false)
    }
  })

  it('works with every other table', async () => {
    for (const privilege of ['SELECT', 'INSERT', 'UPDATE', 'DELETE']) {
      expect(await may('accounts', privilege)).toBe(true)
    }
  })

  it.each([
    ['make a table', sql`create table own (id int)`],
    ['make a temporary table', sql`create temporary table own (id int)`],
    ['alter a table', sql`alter table accounts add column own int`],
    ['drop a table', sql`drop table approvals`],
    ['empty a table', sql`truncate approvals cascade`],
    ['make a role', sql`create role own`],
    ['switch a rule off', sql`set session_replication_role = replica`],
  ])('cannot %s', async (_name, statement) => {
    const refused = await app.db.execute(statement).then(
      () => null,
      (error: { code?: string }) => error.code,
    )
    expect(refused).toBe('42501')
  })
})
