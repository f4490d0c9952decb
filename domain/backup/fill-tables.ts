import type { Sql, TransactionSql } from 'postgres'

import { messageOf } from '#lib/process/explain-error'
import { OperatorError } from '#lib/process/operator-error'

import type { Header, Manifest } from './backup-format.ts'
import { RowDigest } from './row-digest.ts'
import { digestTable, listTables, type Sequence } from './tables.ts'

/** Inserts lines into a table. */
export type Insert = (table: string, lines: string) => Promise<void>

/**
 * Fills the migrated, empty database with what `work` inserts, in one transaction: foreign keys are put back
 * afterwards, which checks them, and triggers rest meanwhile, so that the audit log's rows stay as they are. Then
 * every table is read again and compared with the manifest.
 */
export async function fillTables(
  sql: Sql,
  { tables: expected }: Header,
  work: (insert: Insert) => Promise<Manifest>,
): Promise<Manifest> {
  return sql
    .begin(async (tx) => {
      const tables = await listTables(tx)
      requireSameTables(expected, tables)
      const inserting = new Map(tables.map((table) => [table.name, table.inserting]))
      const restoreRules = await suspendRules(tx)
      const manifest = await work(async (name, lines) => {
        const statement = inserting.get(name)
        if (statement === undefined) throw new OperatorError(`备份里没有 ${name} 这张表。`)
        await tx.unsafe(statement, [lines.replace(/\n$/, '')])
      })
      for (const table of tables) {
        requireSameRows(manifest.tables, await digestTable(tx, table))
      }
      await requireSameRenditions(tx, manifest)
      await setSequences(tx, manifest.sequences)
      await restoreRules()
      return manifest
    })
    .catch(explainRows)
}

/** Data that no column takes, or that breaks a rule, by the classes of PostgreSQL's codes. */
function explainRows(error: unknown): never {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (!/^2[23]\w{3}$/.test(code)) throw error
  throw new OperatorError(`备份里的数据不合数据库的规则（${messageOf(error)}）：换一份备份。`)
}

function requireSameTables(expected: Header['tables'], found: Header['tables']): void {
  const columnsOf = (list: Header['tables']) =>
    new Map(list.map(({ name, columns }) => [name, columns.toSorted().join(', ')]))
  const [before, now] = [columnsOf(expected), columnsOf(found)]
  for (const name of new Set([...before.keys(), ...now.keys()])) {
    if (before.get(name) === now.get(name)) continue
    throw new OperatorError(`备份里的 ${name} 表和它的版本对不上：当时的数据库被人手工改过。`)
  }
}

async function suspendRules(tx: TransactionSql): Promise<() => Promise<void>> {
  const keys = await tx<{ drop: string; add: string }[]>`
    select format('alter table %s drop constraint %I', conrelid::regclass, conname) as drop,
      format('alter table %s add constraint %I %s', conrelid::regclass, conname,
        pg_get_constraintdef(oid)) as add
    from pg_constraint
    where contype = 'f' and connamespace = 'public'::regnamespace
    order by conrelid::regclass::text, conname`
  const [tables] = await tx<{ disable: string; enable: string; truncate: string }[]>`
    select string_agg(format('alter table public.%I disable trigger user', relname), ';') as disable,
      string_agg(format('alter table public.%I enable trigger user', relname), ';') as enable,
      'truncate ' || string_agg(format('public.%I', relname), ', ') as truncate
    from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')`
  if (!tables) throw new Error('The database has no tables')
  for (const { drop } of keys) await tx.unsafe(drop)
  await tx.unsafe(tables.disable)
  // What migrations write themselves is in the backup as well.
  await tx.unsafe(tables.truncate)
  return async () => {
    for (const { add } of keys) await tx.unsafe(add)
    await tx.unsafe(tables.enable)
  }
}

async function setSequences(tx: TransactionSql, sequences: readonly Sequence[]): Promise<void> {
  for (const { name, value } of sequences) {
    await tx`
      select setval(format('public.%I', ${name}::text)::regclass, ${value ?? '1'}::text::bigint,
        ${value !== null})`
  }
}

function requireSameRows(
  expected: Manifest['tables'],
  { name, rows, digest }: Manifest['tables'][number],
): void {
  const written = expected.find((one) => one.name === name)
  if (written?.rows === rows && written.digest === digest) return
  throw new OperatorError(
    `恢复后 ${name} 表有 ${rows} 行，备份记的是 ${written?.rows ?? 0} 行，或者内容不同：换一份备份。`,
  )
}

async function requireSameRenditions(
  tx: TransactionSql,
  { renditions, missing }: Manifest,
): Promise<void> {
  const named = new RowDigest()
  const absent = new Set(missing)
  const batches = tx<{ key: string }[]>`select storage_key as key from media_renditions`.cursor(500)
  for await (const rows of batches) for (const { key } of rows) if (!absent.has(key)) named.add(key)
  if (named.rows === renditions.files && named.digest === renditions.digest) return
  throw new OperatorError(
    `备份里有 ${renditions.files} 个图片文件，数据里写的是 ${named.rows} 个，或者不是这些：换一份备份。`,
  )
}
