import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

import postgres from 'postgres'
import { afterAll, beforeAll, expect, it } from 'vitest'

import { migrateDatabase } from './migrate.ts'
import { createDatabase, dropDatabase } from './testing/new-database.ts'

// The commands as somebody types them, on a database of their own: what is tampered with there would
// break the chain of every other test.
const ROOT = join(import.meta.dirname, '..')
const NAME = `test_audit_${process.pid}`
const server = new URL(process.env['TEST_DATABASE_URL'] ?? '')
const own = new URL(server)
own.pathname = `/${NAME}`

let rows: postgres.Sql
beforeAll(async () => {
  await createDatabase(server.href, NAME)
  await migrateDatabase(own.href)
  rows = postgres(own.href, { max: 1, onnotice: () => {} })
  await rows`
    insert into audit_log (action, object_kind, object_id, result)
    select 'claim-edition', 'edition', n::text, 'ok' from generate_series(1, 5) as n`
})
afterAll(async () => {
  await rows.end()
  await dropDatabase(server.href, NAME)
})

function run(script: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join('scripts', script), ...args],
    { cwd: ROOT, env: { ...process.env, DATABASE_URL: own.href }, encoding: 'utf8' },
  )
  return { status, stdout, stderr }
}

it('verifies, knows a hash that was noted down, and names the altered row', async () => {
  const whole = run('audit-verify.ts')
  expect(whole).toMatchObject({ status: 0, stderr: '' })
  expect(whole.stdout).toContain('审计记录 5 行都对')
  const [, noted] = /最后一行是 (5:[0-9a-f]{64})/.exec(whole.stdout) ?? []
  expect(run('audit-verify.ts', '--expect', noted ?? '').status).toBe(0)
  const other = run('audit-verify.ts', '--expect', `5:${'0'.repeat(64)}`)
  expect(other).toMatchObject({ status: 1 })
  expect(other.stderr).toContain('第 5 行的校验值和记下的不一样')
  expect(run('audit-verify.ts', '--expect', 'nonsense').status).toBe(2)

  await rows`update audit_log set object_id = '9' where id = 3`
  const altered = run('audit-verify.ts')
  expect(altered.status).toBe(1)
  expect(altered.stderr).toContain('审计记录第 3 行被改过')
  expect(altered.stderr).toContain('它前面的 2 行都对')
  await rows`update audit_log set object_id = '3' where id = 3`
  expect(run('audit-verify.ts').status).toBe(0)
})

it('prunes by the setting and leaves what verifies', async () => {
  await rows`insert into settings (key, value) values ('auditDays', '180')`
  const young = run('audit-prune.ts')
  expect(young).toMatchObject({ status: 0, stderr: '' })
  expect(young.stdout).toContain('留最近 180 天的')
  expect(await rows`select id from audit_log`).toHaveLength(5)
})
