// Rows as text, table by table: a row is a JSON array of its columns, each as PostgreSQL writes it. Not by COPY: the
// driver can wait for ever on one that fails (docs/adr/0025-a-backup-is-one-file.md).

import type { TransactionSql } from 'postgres'

import { RowDigest } from './row-digest.ts'

export interface Table {
  name: string
  /** Stored columns; generated ones come from the others. */
  columns: string[]
  /** The statement that reads its rows as lines, and the one that inserts lines. */
  reading: string
  inserting: string
}

/** Every table of the portal. The job queue's own are made again from these rows. */
export async function listTables(tx: TransactionSql): Promise<Table[]> {
  return tx<Table[]>`
    select c.relname as name, array_agg(a.attname::text order by a.attnum) as columns,
      format('select to_json(array[%s]::text[])::text as line from public.%I',
        string_agg(format('%I::text', a.attname), ', ' order by a.attnum), c.relname) as reading,
      format('insert into public.%I (%s) overriding system value select %s '
        'from string_to_table($1::text, chr(10)) line, lateral (select line::jsonb offset 0) row(v)',
        c.relname,
        string_agg(format('%I', a.attname), ', ' order by a.attnum),
        string_agg(format('(v->>%s)::%s', a.index, format_type(a.atttypid, a.atttypmod)), ', '
          order by a.attnum)) as inserting
    from pg_class c
    join lateral (
      select attname, attnum, atttypid, atttypmod, row_number() over (order by attnum) - 1 as index
      from pg_attribute
      where attrelid = c.oid and attnum > 0 and not attisdropped and attgenerated = ''
    ) a on true
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
    group by c.relname
    order by c.relname`
}

/** Few at a time: a row may hold a whole newspaper page. */
const ROWS_AT_A_TIME = 50

export async function* readLines(tx: TransactionSql, table: Table): AsyncGenerator<string> {
  const batches = tx.unsafe<{ line: string }[]>(table.reading).cursor(ROWS_AT_A_TIME)
  for await (const rows of batches) for (const { line } of rows) yield line
}

export interface Sequence {
  name: string
  /** The last number it gave; null when it gave none. */
  value: string | null
}

export async function listSequences(tx: TransactionSql): Promise<Sequence[]> {
  return tx<Sequence[]>`
    select sequencename as name, last_value::text as value
    from pg_sequences where schemaname = 'public' order by 1`
}

export async function digestTable(tx: TransactionSql, table: Table) {
  const digest = new RowDigest()
  for await (const line of readLines(tx, table)) digest.add(line)
  return { name: table.name, rows: digest.rows, digest: digest.digest }
}
