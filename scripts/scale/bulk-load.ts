// A load of millions of rows checks references and sorts indexes once at its end rather than row by row.

import type { Sql } from 'postgres'

type Report = (line: string) => void

/** Runs `fill` while the tables have no foreign keys, no indexes but their keys and no triggers; then makes them again. */
export async function loadBulk(
  sql: Sql,
  tables: readonly string[],
  fill: () => Promise<void>,
  report: Report,
): Promise<void> {
  const indexes = await listIndexes(sql, tables)
  const references = await listReferences(sql, tables)
  const all = async (lines: readonly string[]) => {
    for (const line of lines) await sql.unsafe(line)
  }
  await all(tables.map((table) => `alter table ${table} disable trigger user`))
  await all(references.map(({ table, name }) => `alter table ${table} drop constraint ${name}`))
  await all(indexes.map(({ name }) => `drop index ${name}`))
  await fill()
  for (const [done, { name, definition }] of indexes.entries()) {
    report(`建索引 ${done + 1} / ${indexes.length}：${name}`)
    await sql.unsafe(definition)
  }
  for (const [done, { table, name, definition }] of references.entries()) {
    report(`核对引用 ${done + 1} / ${references.length}：${name}`)
    await sql.unsafe(`alter table ${table} add constraint ${name} ${definition}`)
  }
  await all(tables.map((table) => `alter table ${table} enable trigger user`))
}

/** Those that no constraint stands on. */
function listIndexes(sql: Sql, tables: readonly string[]) {
  return sql<{ name: string; definition: string }[]>`
    select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as definition
    from pg_index
    where indrelid = any(${tables}::regclass[])
      and not exists (select from pg_constraint where conindid = indexrelid)
    order by 1`
}

function listReferences(sql: Sql, tables: readonly string[]) {
  return sql<{ table: string; name: string; definition: string }[]>`
    select conrelid::regclass::text as table, quote_ident(conname) as name,
      pg_get_constraintdef(oid) as definition
    from pg_constraint
    where contype = 'f' and conrelid = any(${tables}::regclass[])
    order by 1, 2`
}
