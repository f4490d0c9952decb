import { sql } from 'drizzle-orm'
import { expect, it } from 'vitest'

import { openDatabase, type Queryable } from './client.ts'

/** How many statements the server keeps for the connection. */
async function countKept(db: Queryable): Promise<number> {
  const [row] = await db.execute<{ kept: number }>(
    sql`select count(*)::int as kept from pg_prepared_statements where statement like '%kept-probe%'`,
  )
  return row?.kept ?? 0
}

const probe = (db: Queryable, value: number) =>
  db.execute<{ value: number }>(sql`select ${value}::int as value /* kept-probe */`)

it.each([
  [true, 1],
  [false, 0],
])(
  'keeps a statement for a load, also in transactions, and no other: %s',
  async (preparing, kept) => {
    const { db, close } = openDatabase(process.env['TEST_DATABASE_URL'] ?? '', {
      connections: 1,
      preparing,
    })
    try {
      expect(await probe(db, 1)).toMatchObject([{ value: 1 }])
      await db.transaction(async (tx) => {
        expect(await probe(tx, 2)).toMatchObject([{ value: 2 }])
        await tx.transaction(async (inner) => {
          expect(await probe(inner, 3)).toMatchObject([{ value: 3 }])
          // The statement that counts is not among them.
          expect(await countKept(inner)).toBe(kept)
        })
      })
    } finally {
      await close()
    }
  },
)
