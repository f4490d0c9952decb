import { execFile } from 'node:child_process'
import { createHash, randomUUID } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

import postgres from 'postgres'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'

import { openDatabase } from '#db/client'
import { createDatabase, dropDatabase } from '#db/testing/new-database'
import { copyLoadedDemo, SMALL_PROVINCE } from '#demo/load/testing/loaded-demo'
import { verifyChain } from '#domain/audit/verify-chain'

const ROOT = join(import.meta.dirname, '..')
const KEY = 'a key of a test, long enough'

const folder = mkdtempSync(join(tmpdir(), 'portal-backup-'))
const serverUrl = () => process.env['TEST_SERVER_URL'] ?? ''
const name = `backup_${process.pid}`
const dataDir = join(folder, 'data')
let ownerUrl = ''
/** Of the portal before anybody else writes in it. */
let file = ''
let content: Record<string, string[]>
let dropSource = async () => {}

beforeAll(async () => {
  vi.stubEnv('PROVINCE', SMALL_PROVINCE)
  const source = await copyLoadedDemo(name, dataDir)
  ;({ ownerUrl } = source)
  dropSource = source.drop
  await onSql(
    ownerUrl,
    (sql) => sql`
      insert into audit_log (action, object_kind, object_id, result, details)
      select 'sign-in', 'account', n::text, 'ok', jsonb_build_object('n', n)
      from generate_series(1, 30) n`,
  )
  content = await contentOf(ownerUrl)
  file = await backUp()
})

afterAll(async () => {
  vi.unstubAllEnvs()
  await dropSource()
  rmSync(folder, { recursive: true, force: true })
})

async function onSql<T>(url: string, work: (sql: postgres.Sql) => PromiseLike<T>): Promise<T> {
  const sql = postgres(url, { max: 1, onnotice: () => {} })
  try {
    return await work(sql)
  } finally {
    await sql.end()
  }
}

interface Run {
  code: number
  output: string
  errors: string
}

async function command(file: string, args: string[], env: Record<string, string>): Promise<Run> {
  const options = { cwd: ROOT, env: { ...process.env, BACKUP_KEY: KEY, ...env } }
  try {
    const run = await promisify(execFile)(
      process.execPath,
      [join('scripts', file), ...args],
      options,
    )
    return { code: 0, output: run.stdout, errors: run.stderr }
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string }
    return { code, output: stdout, errors: stderr }
  }
}

/** Runs the command and returns the file that it printed. */
async function backUp(): Promise<string> {
  const run = await command('backup.ts', ['--to', join(folder, randomUUID())], {
    DATABASE_URL: ownerUrl,
    DATA_DIR: dataDir,
  })
  expect(run).toMatchObject({ code: 0, errors: '' })
  const [, file = ''] = /^(\/\S+\.sealed) \(/m.exec(run.output) ?? []
  const sha256 = createHash('sha256').update(readFileSync(file)).digest('hex')
  expect(run.output).toContain(`SHA-256 ${sha256}`)
  return file
}

async function tablesOf(url: string): Promise<string[]> {
  const rows = await onSql(
    url,
    (sql) => sql<{ name: string }[]>`
      select table_name as name from information_schema.tables
      where table_schema = 'public' and table_type = 'BASE TABLE' order by 1`,
  )
  return rows.map((row) => row.name)
}

/** All rows of all tables, and where their sequences are. */
async function contentOf(url: string): Promise<Record<string, string[]>> {
  const tables = await tablesOf(url)
  return onSql(url, async (sql) => {
    const content: Record<string, string[]> = {}
    for (const table of tables) {
      const rows = await sql<{ row: string }[]>`
        select to_jsonb(t)::text as row from ${sql(table)} t`
      content[table] = rows.map(({ row }) => row).toSorted()
    }
    const sequences = await sql`
      select sequencename || ' ' || coalesce(last_value::text, '') as at from pg_sequences
      where schemaname = 'public' order by 1`
    return { ...content, sequences: sequences.map(({ at }) => String(at)) }
  })
}

function filesOf(media: string): Record<string, string> {
  const files = readdirSync(media, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted()
  return Object.fromEntries(
    files.map((file) => [
      file.slice(media.length),
      createHash('sha256').update(readFileSync(file)).digest('hex'),
    ]),
  )
}

/** Restores into a new database and a new folder, looks, and drops them. */
async function restored<T>(
  file: string,
  look: (place: { url: string; media: string; output: string }) => Promise<T>,
): Promise<T> {
  const target = `${name}_${randomUUID().slice(0, 8)}`
  const url = await createDatabase(serverUrl(), target)
  const data = join(folder, target)
  try {
    const run = await command('restore.ts', [file], { DATABASE_URL: url, DATA_DIR: data })
    expect(run).toMatchObject({ code: 0, errors: '' })
    return await look({ url, media: join(data, 'media'), output: run.output })
  } finally {
    await dropDatabase(serverUrl(), target)
  }
}

it('brings back every row, file and sequence of a portal that was destroyed', async () => {
  const files = filesOf(join(dataDir, 'media'))
  expect(Object.values(files).length).toBeGreaterThan(10)
  for (const [table, rows] of Object.entries(content)) {
    // Its pictures wait to be encoded further, as right after an upload.
    if (['articles', 'revisions', 'audit_log', 'media', 'pending_renditions'].includes(table)) {
      expect([table, rows.length > 0]).toEqual([table, true])
    }
  }
  await restored(file, async ({ url, media, output }) => {
    expect(await contentOf(url)).toEqual(content)
    expect(filesOf(media)).toEqual(files)
    const { db, close } = openDatabase(url, { connections: 1 })
    const { broken, checked, head } = await verifyChain(db)
    await close()
    expect(broken).toBeNull()
    expect(checked).toBe(content['audit_log']?.length)
    expect(output).toContain(`审计记录到 ${head.id}:${head.hash} 为止`)
    // Rules that were lifted while the rows came in hold again.
    await expect(
      onSql(url, (sql) => sql`update articles set division_code = '999999'`),
    ).rejects.toThrow(/foreign key/)
    const [row] = await onSql(
      url,
      (sql) => sql`
        insert into audit_log (action, object_kind, result) values ('sign-in', 'account', 'ok')
        returning id`,
    )
    expect(Number(row?.['id'])).toBe(head.id + 1)
  })
})

it('holds one moment of a portal in which people write meanwhile', async () => {
  let writing = true
  let written = 0
  const writer = onSql(ownerUrl, async (sql) => {
    while (writing) {
      written += 1
      const login = `writer-${written}`
      await sql.begin(async (tx) => {
        await tx`
          insert into accounts (login_name, display_name, division_code)
          select ${login}, ${login}, min(code) from divisions`
        await tx`
          insert into audit_log (action, object_kind, object_id, result)
          values ('write', 'account', ${login}, 'ok')`
      })
    }
  })
  const before = written
  const during = await backUp()
  expect(written).toBeGreaterThan(before)
  writing = false
  await writer
  await restored(during, async ({ url }) => {
    const [found] = await onSql(
      url,
      (sql) => sql<{ both: number; all: number }[]>`
        select (select count(*) from accounts where login_name like 'writer-%')::int as both,
          (select count(*) from audit_log where action = 'write')::int as all`,
    )
    expect(found?.both).toBe(found?.all)
    expect(found?.both).toBeLessThanOrEqual(written)
  })
})

it('proves a backup in a throw-away database and leaves the portal alone', async () => {
  const run = await command('backup-verify.ts', [file], { DATA_DIR: join(folder, 'none') })
  expect(run).toMatchObject({ code: 0, errors: '' })
  expect(run.output).toContain('完整：')
  const wrong = await command('backup-verify.ts', [file], { BACKUP_KEY: 'another key of a test' })
  expect(wrong).toMatchObject({
    code: 1,
    errors: `BACKUP_KEY 不是做 ${file} 时用的密钥。\n`,
  })
})

it('has every table of the schema in it', async () => {
  const { readBackup } = await import('#domain/backup/archive-reader')
  let named: string[] = []
  const withRows = new Set<string>()
  await readBackup(file, { key: KEY }, ({ tables }) => {
    named = tables.map((table) => table.name)
    return {
      rows: async (table) => void withRows.add(table),
      picture: async (_path, bytes) => {
        for await (const _chunk of bytes);
      },
    }
  })
  expect(named.toSorted()).toEqual((await tablesOf(ownerUrl)).toSorted())
  const filled = Object.keys(content).filter((key) => key !== 'sequences' && content[key]?.length)
  expect([...withRows].toSorted()).toEqual(filled.toSorted())
})
