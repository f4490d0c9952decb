// Each released schema, with data, is brought up to now.

import { execFile } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { openDatabase, type OpenDatabase, type Transaction } from '#db/client'
import { findPending, migrateUpTo } from '#db/migrate'
import { createDatabase, dropDatabase } from '#db/testing/new-database'
import { readBackup } from '#domain/backup/archive-reader'
import { openForBackup } from '#domain/backup/backup-client'
import type { Header, Manifest } from '#domain/backup/backup-format'
import { fillTables } from '#domain/backup/fill-tables'
import { checkRows } from '#domain/integrity/check-rows'
import { findBrokenInvariants, INVARIANTS } from '#domain/integrity/invariants'

import { countRows } from './launch/count-rows.ts'

const ROOT = join(import.meta.dirname, '..')
const RELEASES = join(ROOT, 'db', 'releases')
const serverUrl = () => process.env['TEST_SERVER_URL'] ?? ''
const place = mkdtempSync(join(tmpdir(), 'releases-'))

afterAll(() => rmSync(place, { recursive: true, force: true }))

interface Upgrade {
  code: number
  output: string
  errors: string
}

async function upgrade(url: string, dataDir: string, ...args: string[]): Promise<Upgrade> {
  const env = { ...process.env, DATABASE_URL: url, DATA_DIR: dataDir }
  try {
    const command = [join('scripts', 'upgrade.ts'), ...args]
    const run = await promisify(execFile)(process.execPath, command, { cwd: ROOT, env })
    return { code: 0, output: run.stdout, errors: run.stderr }
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string }
    return { code, output: stdout, errors: stderr }
  }
}

describe.each(readdirSync(RELEASES))('the database of release %s', (release) => {
  const name = `release_${process.pid}_${release.replaceAll(/\W/g, '_')}`
  const dataDir = join(place, name)
  let url = ''
  let pool: OpenDatabase
  let header: Header
  let manifest: Manifest

  beforeAll(async () => {
    url = await createDatabase(serverUrl(), name)
    const file = join(RELEASES, release)
    const ignore = { rows: async () => {}, picture: async () => {} }
    await readBackup(file, { key: null }, (read) => {
      header = read
      return ignore
    })
    // As that release left it, which restoreBackup would bring further at once.
    await migrateUpTo(url, header.migration)
    const owner = openForBackup(url)
    manifest = await fillTables(owner, header, (insert) =>
      readBackup(file, { key: null }, () => ({ ...ignore, rows: insert })),
    )
    await owner.end()
    pool = openDatabase(url, { connections: 1 })
  })

  afterAll(async () => {
    await pool.close()
    await dropDatabase(serverUrl(), name)
  })

  it('is upgraded by the command with every row, once it is backed up', async () => {
    const pending = await findPending(url)
    if (pending.length > 0) {
      const refused = await upgrade(url, dataDir)
      // The pictures are not in the repository.
      expect(refused).toMatchObject({ code: 1 })
      expect(refused.errors).toMatch(/文件却不见了/)
      expect(await findPending(url)).toEqual(pending)
    }
    const run = await upgrade(url, dataDir, '--allow-missing')
    expect(run).toMatchObject({ code: 0, errors: '' })
    for (const tag of pending) expect(run.output).toContain(`已经升级：${tag}\n`)
    if (pending.length > 0) {
      const [backup = ''] = readdirSync(join(dataDir, 'backups'))
      expect(run.output).toContain(`已经备份：${join(dataDir, 'backups', backup)}`)
    }
    expect(run.output).toContain('核对过了：数据、版本和审计记录都对。')
    expect(await findPending(url)).toEqual([])
    expect(await checkRows(pool.db)).toEqual([])
    const rows = await countRows(url)
    for (const table of ['articles', 'revisions', 'approvals', 'audit_log', 'accounts']) {
      const then = manifest.tables.find((one) => one.name === table)
      expect([table, rows.get(table)]).toEqual([table, then?.rows])
    }
    const again = await upgrade(url, dataDir, '--without-backup')
    expect(again).toMatchObject({ code: 0, errors: '' })
    expect(again.output).toContain('已经是最新的')
  })

  const closed = `('published', 'superseded', 'spiked')`
  const breaks: Record<string, string[]> = {
    公开的文章显示的是自己已发布的一版: [
      `update articles set live_revision_id = (select max(r.id) from revisions r join editions e
        on e.id = r.edition_id where e.article_id <> articles.id)
        where id = (select min(id) from articles where state = 'live')`,
    ],
    一篇文章只有一份已发布的稿件: [
      `update editions set article_id = (select max(article_id) from editions
        where state = 'published') where id = (select min(id) from editions where state = 'published')`,
    ],
    一篇文章最多有一份稿件在办: [
      'drop index editions_one_open_per_article',
      `update editions set article_id = (select max(article_id) from editions
        where state not in ${closed}) where state not in ${closed}`,
    ],
    '谁也不审自己写的稿，不审同一稿的两级': [
      'alter table approvals drop constraint approvals_by_participant',
      `update approvals set account_id = (select author_id from editions where id = edition_id)
        where id = (select min(id) from approvals)`,
    ],
    审签认的是这份稿件的版本和它的校验值: [
      'alter table approvals drop constraint approvals_of_revision',
      `update approvals set revision_hash = repeat('0', 64)
        where id = (select min(id) from approvals)`,
    ],
    强制发布的人不自己补签: [
      'alter table forced_publications drop constraint forced_publications_four_eyes',
      `insert into forced_publications select id, author_id, now(), author_id, now() from editions
        where id not in (select edition_id from forced_publications) limit 1`,
    ],
    在办的稿件有当前版本: [
      `update editions set current_revision_id = null
        where id = (select min(id) from editions where state = 'published')`,
    ],
    稿件的状态是最后一步操作的结果: [
      `update editions set state = 'returned'
        where id = (select min(id) from editions where state = 'published')`,
    ],
    '时间线上有的活动，是有公开文章报道的活动': ['update activities set is_shown = not is_shown'],
    存着的活动数和逐条数的一样: ['update activity_counts set filed = filed + 1'],
    存着的文章数和逐篇数的一样: ['update article_counts set live = live + 1'],
    '每篇文章计入统计的，是它现在的样子': ['update article_figures set used_on = used_on - 1'],
    存着的各地统计和逐篇数的一样: ['update place_figures set used = used + 1'],
    存着的个人统计和逐篇数的一样: ['update person_figures set articles = articles + 1'],
    在办的稿件记着的人数和经手的人一样多: ['update editions set people = people + 1'],
    编号器走在已用的编号前面: ['alter table articles alter column id restart with 1'],
  }

  it('shows each thing that must hold when it no longer does', async () => {
    expect(Object.keys(breaks)).toEqual(
      expect.arrayContaining(INVARIANTS.map(({ holds }) => holds)),
    )
    for (const [holds, statements] of Object.entries(breaks)) {
      const found = await undone(async (tx) => {
        for (const statement of statements) await tx.execute(statement)
        return findBrokenInvariants(tx)
      })
      expect(found).toContainEqual(expect.objectContaining({ holds }))
    }
  })

  it('shows a revision and a row of the audit log that were altered', async () => {
    const found = await undone(async (tx) => {
      await tx.execute(`update revisions set content = jsonb_set(content, '{headline}', '"x"')
        where id = (select max(id) from revisions)`)
      await tx.execute('alter table audit_log disable trigger user')
      await tx.execute(`update audit_log set object_kind = 'x' where id = 2`)
      return checkRows(tx)
    })
    expect(found).toEqual([
      expect.stringMatching(/^有 1 个稿件版本的内容和校验值对不上/),
      expect.stringMatching(/^审计记录第 2 行被改过/),
    ])
  })

  class Undo extends Error {}

  async function undone<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    let found: { value: T } | null = null
    await pool.db
      .transaction(async (tx) => {
        found = { value: await work(tx) }
        throw new Undo()
      })
      .catch((error: unknown) => {
        if (!(error instanceof Undo)) throw error
      })
    if (!found) throw new Error('The work did not come to its end')
    return (found as { value: T }).value
  }
})
