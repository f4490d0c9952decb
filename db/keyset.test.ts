import { bigint, PgDialect, pgTable, text, timestamp } from 'drizzle-orm/pg-core'
import { sql, type SQL } from 'drizzle-orm'
import { expect, it } from 'vitest'

import { encodeCursor } from '#lib/cursor'

import { keyset } from './keyset.ts'

const letters = pgTable('letters', {
  id: bigint({ mode: 'number' }),
  name: text(),
  sentAt: timestamp('sent_at', { withTimezone: true }),
})

const NEWEST = keyset({
  columns: [
    ['moment', letters.sentAt],
    ['id', letters.id],
  ],
  direction: 'descending',
  size: 2,
})
const BY_NAME = keyset({ columns: [['text', letters.name]], direction: 'ascending', size: 2 })

const asSql = (part: SQL | undefined) => part && new PgDialect().sqlToQuery(part)
const sent = (id: number) => ({ id, sentAt: new Date(Date.UTC(2026, 2, id)) })

it('orders by its columns and asks for one row more than a page', () => {
  expect(asSql(sql.join(NEWEST.orderBy, sql`, `))?.sql).toBe(
    '"letters"."sent_at" desc, "letters"."id" desc',
  )
  expect(asSql(sql.join(BY_NAME.orderBy))?.sql).toBe('"letters"."name" asc')
  expect(NEWEST.limit).toBe(3)
})

it('names the last row of a page, and finds what follows it', () => {
  const page = NEWEST.pageOf([sent(9), sent(8), sent(7)], ({ id, sentAt }) => [sentAt, id])
  expect(page.rows).toEqual([sent(9), sent(8)])
  expect(asSql(NEWEST.after(page.next ?? ''))).toMatchObject({
    sql: '("letters"."sent_at", "letters"."id") < ($1::timestamptz, $2)',
    params: ['2026-03-08T00:00:00.000Z', 8],
  })
  const names = BY_NAME.pageOf([{ name: 'a' }, { name: 'b' }, { name: 'c' }], ({ name }) => [name])
  expect(asSql(BY_NAME.after(names.next ?? ''))).toMatchObject({
    sql: '"letters"."name" > $1',
    params: ['b'],
  })
})

it('writes the cursors that addresses have always held', () => {
  const { next } = NEWEST.pageOf([sent(9), sent(8), sent(7)], ({ id, sentAt }) => [sentAt, id])
  expect(next).toBe(encodeCursor([Date.UTC(2026, 2, 8), 8]))
})

it('has no next page behind the last row, or behind a row without a whole key', () => {
  expect(NEWEST.pageOf([sent(9), sent(8)], ({ id, sentAt }) => [sentAt, id]).next).toBeNull()
  expect(NEWEST.pageOf([sent(9), sent(8), sent(7)], ({ id }) => [null, id]).next).toBeNull()
})

it.each([undefined, '', 'x', encodeCursor([8]), encodeCursor(['2026-03-08', 8])])(
  'begins at the start for %s, which names no row',
  (cursor) => {
    expect(NEWEST.after(cursor)).toBeUndefined()
  },
)

it('finds what follows a key or the position of a row', () => {
  expect(asSql(NEWEST.beyond([new Date(0), 3]))?.params).toEqual(['1970-01-01T00:00:00.000Z', 3])
  expect(NEWEST.beyond(undefined)).toBeUndefined()
  expect(asSql(BY_NAME.beyondRow(sql`(select 'x')`))?.sql).toBe('"letters"."name" > (select \'x\')')
})
