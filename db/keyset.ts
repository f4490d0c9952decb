// Pages of a list by keyset: a page begins behind the last row of the one before, named by the values of
// the columns the list is ordered by. Rows that come or go meanwhile neither repeat nor hide others.

import { asc, desc, sql, type SQL, type SQLWrapper } from 'drizzle-orm'

import { encodeCursor, parseCursor, type CursorPart, type PartValue } from '#lib/cursor'

/** Columns and expressions in the order they decide, each with the kind of value a cursor holds of it. */
type KeyColumns = readonly (readonly [CursorPart, SQLWrapper])[]

type KeyValue<Part extends CursorPart> = Part extends 'moment' ? Date : PartValue<Part>
type KeyOf<Columns extends KeyColumns> = {
  -readonly [Index in keyof Columns]: KeyValue<Columns[Index][0]>
}
type PartsOf<Columns extends KeyColumns> = {
  -readonly [Index in keyof Columns]: Columns[Index][0]
}

export interface Page<Row> {
  rows: Row[]
  /** The cursor of the next page; null when this is the last. */
  next: string | null
}

export interface Keyset<Columns extends KeyColumns> {
  orderBy: SQL[]
  /** One row more than a page has: it says whether another page follows. */
  limit: number
  /** What follows the row `cursor` names; undefined when it names none, which is the start of the list. */
  after(cursor: string | undefined): SQL | undefined
  /** What follows the row with this key; undefined when there is none. */
  beyond(key: KeyOf<Columns> | undefined): SQL | undefined
  /** What follows the position that a subquery selects, its columns in the order of these. */
  beyondRow(position: SQL): SQL
  /** One page of up to `limit` rows. A row without a whole key ends the list. */
  pageOf<Row>(
    rows: readonly Row[],
    keyOf: (row: Row) => { [Index in keyof KeyOf<Columns>]: KeyOf<Columns>[Index] | null },
  ): Page<Row>
}

export function keyset<const Columns extends KeyColumns>(list: {
  columns: Columns
  direction: 'ascending' | 'descending'
  size: number
}): Keyset<Columns> {
  const { columns, direction, size } = list
  const [sorted, sign] = direction === 'ascending' ? [asc, sql`>`] : [desc, sql`<`]
  const parts = columns.map(([part]) => part) as PartsOf<Columns>
  const follows = (position: SQL) =>
    sql`${tuple(columns.map(([, column]) => column))} ${sign} ${position}`
  const behind = (values: readonly (string | number)[]) =>
    follows(tuple(values.map((value, index) => literal(parts[index], value))))
  return {
    orderBy: columns.map(([, column]) => sorted(column)),
    limit: size + 1,
    after: (cursor) => {
      const values: readonly (string | number)[] | null = parseCursor(cursor, parts)
      return values ? behind(values) : undefined
    },
    beyond: (key) => key && behind(key.map(toWire)),
    beyondRow: follows,
    pageOf: (rows, keyOf) => {
      const { rows: shown, hasMore } = cutPage(rows, size)
      const last = shown.at(-1)
      const key = hasMore && last !== undefined ? keyOf(last).filter((value) => value !== null) : []
      return {
        rows: shown,
        next: key.length === parts.length ? encodeCursor(key.map(toWire)) : null,
      }
    },
  }
}

/** The rows of one page out of up to one more, and whether another page follows. */
export function cutPage<Row>(
  rows: readonly Row[],
  size: number,
): { rows: Row[]; hasMore: boolean } {
  return { rows: rows.slice(0, size), hasMore: rows.length > size }
}

const toWire = (value: Date | string | number): string | number =>
  value instanceof Date ? value.getTime() : value

const tuple = (values: readonly SQLWrapper[]): SQL => {
  const list = sql.join([...values], sql`, `)
  return values.length === 1 ? list : sql`(${list})`
}

function literal(part: CursorPart | undefined, value: string | number): SQL {
  if (part === 'moment') return sql`${new Date(value).toISOString()}::timestamptz`
  if (part === 'microseconds') {
    return sql`('epoch'::timestamptz + ${value} * interval '1 microsecond')`
  }
  return part === 'uuid' ? sql`${value}::uuid` : sql`${value}`
}
