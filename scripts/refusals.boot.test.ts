// What can be wrong around a start is reported in one sentence and by the exit code.

import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { once } from 'node:events'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import postgres from 'postgres'
import { afterAll, describe, expect, it } from 'vitest'
import { startEmbeddedDatabase } from '#db/embedded/embedded-database'
import { findFreePort } from '#lib/process/port'
import { ensureSecrets } from './launch/secrets.ts'
import { startPortal } from './testing/portal-process.ts'

const root = join(import.meta.dirname, '..')
const isRoot = process.platform !== 'win32' && userInfo().uid === 0

describe('npm start says in one sentence', () => {
  const folder = mkdtempSync(join(tmpdir(), 'portal-refusals-'))
  const mounted: string[] = []

  afterAll(() => {
    for (const place of mounted) spawnSync('umount', [place])
    rmSync(folder, { recursive: true, force: true })
  })

  async function refusal(env: Record<string, string>): Promise<string> {
    const port = String(await findFreePort())
    const portal = startPortal(root, { PORT: port, DATA_DIR: join(folder, 'data'), ...env })
    expect(await portal.ended).toBe(1)
    const output = portal.errors().trim()
    expect(output.split('\n')).toHaveLength(1)
    return output
  }

  function mount(name: string, options: string): string | null {
    const path = join(folder, name)
    mkdirSync(path)
    if (!isRoot) return null
    const run = spawnSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', path])
    if (run.status !== 0) return null
    mounted.push(path)
    return path
  }

  it.each([
    ['a port that is no number', { PORT: 'eighty' }, /^PORT 要是/],
    ['an address that is none', { DATABASE_URL: 'here' }, /^DATABASE_URL 不是/],
    ['an address without a database', { DATABASE_URL: 'postgres://localhost' }, /没有写数据库名/],
    [
      'a server that is not there',
      { DATABASE_URL: 'postgres://x:y@127.0.0.1:9/z' },
      /没有 PostgreSQL 应答/,
    ],
    [
      'a host that is not there',
      { DATABASE_URL: 'postgres://x@nowhere.invalid/z' },
      /找不到|没有 PostgreSQL/,
    ],
    ['a data folder below a file', { DATA_DIR: join(root, 'package.json', 'data') }, /写不了/],
    [
      'a demonstration beyond this machine',
      { LISTEN_HOST: '0.0.0.0' },
      /^这是演示站，.*不设 LISTEN_HOST。$/,
    ],
    [
      'a demonstration under a public address',
      { SITE_URL: 'https://news.example.org' },
      /^这是演示站，.*news\.example\.org/,
    ],
  ])('%s', async (_name, env, sentence) => {
    expect(await refusal(env)).toMatch(sentence)
  })

  it('a server that is no PostgreSQL, without waiting for ever', async () => {
    const mute = createServer().listen(0, '127.0.0.1')
    await once(mute, 'listening')
    const { port } = mute.address() as { port: number }
    const url = `postgres://x:secret-word@127.0.0.1:${port}/z`
    const output = await refusal({ DATABASE_URL: url })
    mute.close()
    expect(output).toMatch(/没有按时应答|断开了连接/)
    expect(output).not.toContain('secret-word')
  })

  it('damaged secrets', async () => {
    const dataDir = join(folder, 'damaged')
    mkdirSync(dataDir)
    writeFileSync(join(dataDir, 'secrets.json'), '{ "databasePass')
    expect(await refusal({ DATA_DIR: dataDir })).toMatch(/secrets\.json 坏了/)
  })

  it.each([
    ['a damaged pg_control', (sql: postgres.Sql) => sql`select 'global/pg_control' as path`],
    [
      'a damaged table',
      (sql: postgres.Sql) => sql`select pg_relation_filepath('pg_class') as path`,
    ],
  ])('%s', async (name, find) => {
    const dataDir = join(folder, name.replaceAll(' ', '-'))
    mkdirSync(dataDir)
    const { databasePassword } = await ensureSecrets(dataDir)
    const database = await startEmbeddedDatabase(dataDir, databasePassword)
    const sql = postgres(database.ownerUrl, { max: 1 })
    const [row] = await find(sql)
    await sql.end()
    await database.stop()
    const file = join(dataDir, 'postgres', String(row?.['path']))
    writeFileSync(file, Buffer.alloc(statSync(file).size, 7))
    const output = await refusal({ DATA_DIR: dataDir })
    expect(output).toMatch(/的数据库坏了（.*）：先把文件夹原样复制一份/)
    expect(output).toContain('最近一份备份')
  })

  it('a folder that cannot be written', async () => {
    // Root may write anywhere but where the file system itself refuses.
    const closed = join(folder, 'closed')
    mkdirSync(closed, { mode: 0o555 })
    const readOnly = isRoot ? (mount('read-only', 'size=5m,ro') ?? '/proc') : closed
    expect(await refusal({ DATA_DIR: join(readOnly, 'data') })).toMatch(/写不了/)
  })

  const small = mount('small', 'size=5m')
  if (small !== null) {
    it('a full disk', async () => {
      expect(await refusal({ DATA_DIR: join(small, 'data') })).toMatch(/所在的硬盘满了/)
    })
  }
})
