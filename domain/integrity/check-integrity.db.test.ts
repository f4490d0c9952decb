import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it } from 'vitest'

import { openDatabase, type OpenDatabase } from '#db/client'
import { newDatabase, type NewDatabase } from '#db/testing/new-database'
import { dropEverything } from '#db/drop-everything'

import type { Actor } from '../account/actor.ts'
import { restoreBackup } from '../backup/restore-backup.ts'
import { openFolderStore } from '../media/store/folder-store.ts'
import { writeBuildManifest } from './build-manifest.ts'
import { checkIntegrity } from './check-integrity.ts'
import { checkPages, type PageSource } from './check-pages.ts'
import { listFindings } from './findings.ts'

const RELEASE = join(import.meta.dirname, '../../db/releases/0.1.0.tar.gz')
const NOW = new Date('2026-11-30T20:20:00Z')
const LATER = new Date('2026-12-01T20:20:00Z')
const place = mkdtempSync(join(tmpdir(), 'integrity-'))
const mediaFolder = join(place, 'media')
const store = openFolderStore(mediaFolder)
const distDir = join(place, 'build')
const publicDir = join(place, 'public')
const ADMIN: Actor = {
  accountId: 1,
  displayName: '某人',
  divisionCode: '110000',
  grants: [{ role: 'admin', divisionCode: '110000' }],
}

let own: NewDatabase
let pool: OpenDatabase
let pictures: string[] = []

/** Readers get a page from here first, as from a cache; what is not there is rendered. */
const cached = new Map<string, string>()
const rendered = (path: string) => `<html><article>${path}</article></html>`
const source: PageSource = {
  read: async (path) => cached.get(path) ?? rendered(path),
  renew: async (id) => void cached.delete(`/articles/${id}`),
}

const write = (path: string, content: string) => {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, content)
}

const check = (now: Date, all = true) =>
  checkIntegrity({ db: pool.db, store, distDir, publicDir, source, all, now })

const alarms = async () =>
  pool.db.execute<{ quote: string; people: number }>(sql`
    select payload->>'quote' as quote, jsonb_array_length(payload->'accountIds') as people
    from outbox where event = 'integrity.broken' order by id`)

beforeAll(async () => {
  own = await newDatabase(process.env['TEST_SERVER_URL'] ?? '', `integrity_${process.pid}`)
  await dropEverything(own.ownerUrl)
  const { ownerUrl } = own
  await restoreBackup({ file: RELEASE, key: null, ownerUrl, store: null, roomAt: place })
  pool = openDatabase(ownerUrl, { connections: 3 })
  const rows = await pool.db.execute<{ key: string }>(
    sql`select storage_key as key from media_renditions order by 1`,
  )
  pictures = rows.map(({ key }) => key)
  for (const key of pictures) write(join(mediaFolder, key), `the picture ${key}`)
  write(join(distDir, 'server', 'app', 'index.html'), '<html></html>')
  write(join(distDir, 'static', 'a.js'), 'a()')
  write(join(publicDir, 'scripts', 'b.js'), 'b()')
  await writeBuildManifest({ distDir, publicDir })
})

afterAll(async () => {
  await pool.close()
  await own.drop()
  rmSync(place, { recursive: true, force: true })
})

it('finds nothing where nothing was touched, and keeps the hashes of pictures that had none', async () => {
  expect(await check(NOW)).toMatchObject({ found: [], fresh: [] })
  const [row] = await pool.db.execute<{ without: number }>(
    sql`select count(*)::int as without from media_renditions where sha256 is null`,
  )
  expect(row).toEqual({ without: 0 })
})

it('finds each thing that was tampered with in one run, alarms once, and ends what is mended', async () => {
  const [altered = '', missing = ''] = pictures
  await pool.db.execute(sql`create table kept as select id, content from revisions`)
  await pool.db.execute(sql`
    update revisions set content = jsonb_set(content, '{headline}', '"改过的标题"')
    where id = (select min(id) from revisions)`)
  await pool.db.execute(sql`alter table audit_log disable trigger user`)
  await pool.db.execute(sql`update audit_log set object_id = 'x' where id = 3`)
  const picture = readFileSync(join(mediaFolder, altered))
  write(join(mediaFolder, altered), 'another picture')
  rmSync(join(mediaFolder, missing))
  write(join(distDir, 'static', 'a.js'), 'a(); evil()')
  write(join(distDir, 'server', 'app', 'added.html'), '<html></html>')
  rmSync(join(publicDir, 'scripts', 'b.js'))
  const live = await pool.db.execute<{ id: number }>(
    sql`select id::int as id from articles where state = 'live'`,
  )
  // Whatever the sample is, it has one of them.
  for (const { id } of live) cached.set(`/articles/${id}`, `${rendered('x')}<script src="//evil">`)

  const { found, fresh } = await check(NOW)
  const pages = found.filter(({ kind }) => kind === 'page')
  expect(pages.length).toBeGreaterThan(0)
  for (const { object } of pages) expect(await source.read(object)).toBe(rendered(object))
  const others = found.filter(({ kind }) => kind !== 'page')
  expect(others).toEqual([
    { kind: 'revision', object: expect.stringMatching(/^\d+$/) as string, deviation: 'altered' },
    { kind: 'audit', object: '3', deviation: 'altered' },
    ...[
      { kind: 'media', object: altered, deviation: 'altered' },
      { kind: 'media', object: missing, deviation: 'missing' },
    ].toSorted((a, b) => (a.object < b.object ? -1 : 1)),
    { kind: 'build', object: 'build/server/app/added.html', deviation: 'added' },
    { kind: 'build', object: 'build/static/a.js', deviation: 'altered' },
    { kind: 'build', object: 'public/scripts/b.js', deviation: 'missing' },
  ])
  expect(fresh).toEqual(found)
  const [alarm, ...more] = await alarms()
  expect(more).toEqual([])
  expect(alarm?.quote).toMatch(/^稿件版本 \d+ 被改过；审计记录 3 被改过；图片文件 /)
  expect(alarm?.people).toBeGreaterThan(0)
  expect(await listFindings(pool.db, { actor: ADMIN, now: NOW })).toHaveLength(
    Math.min(20, found.length),
  )

  // The next run finds the same, which is no news.
  cached.clear()
  expect((await check(LATER)).fresh).toEqual([])
  expect(await alarms()).toHaveLength(1)

  await pool.db.execute(sql`
    update revisions set content = kept.content from kept where kept.id = revisions.id`)
  write(join(mediaFolder, altered), picture.toString())
  write(join(distDir, 'static', 'a.js'), 'a()')
  const left = (await check(LATER)).found.map(({ object }) => object)
  expect(left).toEqual(['3', missing, 'build/server/app/added.html', 'public/scripts/b.js'])
  const known = await listFindings(pool.db, { actor: ADMIN, now: LATER })
  const open = known.filter(({ overAt }) => overAt === null).map(({ object }) => object)
  expect(open.toSorted()).toEqual(left.toSorted())
  const nextMonth = new Date(LATER.getTime() + 31 * 86_400_000)
  expect(await listFindings(pool.db, { actor: ADMIN, now: nextMonth })).toHaveLength(4)
})

it('leaves rows and pictures to the night, and what it did not look at as it was', async () => {
  const { kinds, found } = await check(LATER, false)
  expect(kinds).toEqual(['build', 'page'])
  expect(found.map(({ kind }) => kind)).toEqual(['build', 'build'])
  const known = await listFindings(pool.db, { actor: ADMIN, now: LATER })
  expect(known.filter(({ overAt }) => overAt === null)).toHaveLength(4)
})

it('has a page rendered again whose built file was altered, whatever the sample is', async () => {
  const live = await pool.db.execute<{ id: number }>(
    sql`select id::int as id from articles where state = 'live' order by id`,
  )
  const [id = 0] = live.map((row) => row.id)
  const path = `/articles/${id}`
  cached.set(path, `${rendered(path)}<script src="//evil">`)
  const found = await checkPages(pool.db, { source, sample: 0, suspects: [id] })
  expect(found).toEqual([{ kind: 'page', object: path, deviation: 'altered' }])
  expect(await source.read(path)).toBe(rendered(path))
})

it('shows findings to who runs the site alone', async () => {
  const elsewhere = { ...ADMIN, grants: [{ role: 'admin' as const, divisionCode: '110101' }] }
  await expect(listFindings(pool.db, { actor: elsewhere, now: NOW })).rejects.toMatchObject({
    code: 'forbidden',
  })
})
