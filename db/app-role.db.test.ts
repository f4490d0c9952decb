import { sql } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'

import { APPEND_ONLY_TABLES, UNDELETABLE_TABLES } from '#db/append-only'
import { withRollback } from '#db/testing/test-database'

const may = (table: string, privilege: string) =>
  sql`select has_table_privilege(current_user, ${table}, ${privilege}) as allowed`

describe('the application role', () => {
  for (const table of APPEND_ONLY_TABLES) {
    it(`reads and adds rows of ${table} but neither changes nor deletes them`, () =>
      withRollback(async (tx) => {
        const answers: Record<string, unknown> = {}
        for (const privilege of ['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE']) {
          const [row] = await tx.execute(may(table, privilege))
          answers[privilege] = row?.['allowed']
        }
        expect(answers).toEqual({
          SELECT: true,
          INSERT: true,
          UPDATE: false,
          DELETE: false,
          TRUNCATE: false,
        })
      }))
  }

  for (const table of UNDELETABLE_TABLES) {
    it(`can not delete rows of ${table}`, () =>
      withRollback(async (tx) => {
        const [row] = await tx.execute(may(table, 'DELETE'))
        expect(row?.['allowed']).toBe(false)
      }))
  }

  it('is refused by the database when it tries', () =>
    withRollback(async (tx) => {
      for (const write of [
        sql`delete from transitions`,
        sql`update approvals set level = 1`,
        sql`create table mine (id int)`,
        sql`drop table outbox`,
      ]) {
        await expect(tx.transaction((inner) => inner.execute(write))).rejects.toMatchObject({
          cause: { code: '42501' },
        })
      }
    }))
})
