import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import postgres from 'postgres'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'

import { newDatabase } from '#db/testing/new-database'
import { openFolderStore } from '#domain/media/store/folder-store'

import { seededRandom } from '../content/random.ts'

import { loadDemo } from './load-demo.ts'
import { copyLoadedDemo, SMALL_PROVINCE, TODAY } from './testing/loaded-demo.ts'

const folder = mkdtempSync(join(tmpdir(), 'portal-load-'))
const closers: (() => Promise<void>)[] = []

afterAll(async () => {
  vi.unstubAllEnvs()
  for (const close of closers) await close()
  rmSync(folder, { recursive: true, force: true })
})

const databaseOf = (name: string) => `load_${process.pid}_${name}`

async function emptyPortal(name: string) {
  const { ownerUrl, drop } = await newDatabase(process.env.TEST_SERVER_URL ?? '', databaseOf(name))
  closers.push(drop)
  return { ownerUrl, dataDir: join(folder, name) }
}

async function loadedPortal(name: string) {
  const dataDir = join(folder, name)
  const { ownerUrl, drop } = await copyLoadedDemo(databaseOf(name), dataDir)
  closers.push(drop)
  return { ownerUrl, dataDir }
}

class BrokenOff extends Error {}

/** Loads until the database has been used so often; reports whether the load came to its end. */
async function loadUpTo(portal: { ownerUrl: string; dataDir: string }, uses: number) {
  let left = uses
  const stop = {
    throwIfAborted() {
      if (left <= 0) throw new BrokenOff()
      left -= 1
    },
  }
  try {
    return await loadDemo(portal.ownerUrl, {
      store: openFolderStore(join(portal.dataDir, 'media')),
      today: TODAY,
      stop,
    })
  } catch (error) {
    if (!(error instanceof BrokenOff)) throw error
    return false
  }
}

/**
 * What every load creates again: numbers of rows and of batches, names of files, salts, and when it ran. The hash of a content has
 * the numbers of its pictures in it, which are stored side by side.
 */
const OWN =
  /^id$|_id$|Ids?$|^key$|^(subject_key|batch|password_hash|(revision_)?hash|file_key|storage_key|source_folder|changed_at|(started|finished)At)$/
const PERSON = /^account_?id$|^(author|submitter)_id$|_by$/i

const ENDS_IN_NUMBER = new Set(['command', 'path'])

function rowOf(value: unknown, logins: ReadonlyMap<number, string>): unknown {
  if (Array.isArray(value)) return value.map((item) => rowOf(item, logins))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]): [string, unknown][] => {
      if (PERSON.test(key)) return [[key, logins.get(Number(inner))]]
      if (OWN.test(key)) return []
      if (ENDS_IN_NUMBER.has(key)) return [[key, String(inner).replace(/\d+$/, '')]]
      return [[key, rowOf(inner, logins)]]
    }),
  )
}

/** The rows of all tables, each without what every load creates again. */
async function contentOf(url: string): Promise<Record<string, string[]>> {
  const sql = postgres(url, { max: 1, onnotice: () => {} })
  try {
    const people = await sql<{ id: string; login: string }[]>`
      select id, login_name as login from accounts`
    const logins = new Map(people.map(({ id, login }) => [Number(id), login]))
    const tables = await sql<{ name: string }[]>`
      select table_name as name from information_schema.tables
      where table_schema = 'public' and table_type = 'BASE TABLE' order by 1`
    const content: Record<string, string[]> = {}
    for (const { name } of tables) {
      const rows = await sql`select to_jsonb(t) as row from ${sql(name)} t`
      content[name] = rows.map(({ row }) => JSON.stringify(rowOf(row, logins))).toSorted()
    }
    return content
  } finally {
    await sql.end()
  }
}

/** As if the process had died before it wrote down that all is loaded. */
async function removeEndMark(url: string): Promise<void> {
  const sql = postgres(url, { max: 1 })
  try {
    await sql`
      update settings set value = jsonb_set(value, '{finishedAt}', 'null') where key = 'demoLoad'`
  } finally {
    await sql.end()
  }
}

let undisturbed: Awaited<ReturnType<typeof emptyPortal>>
let expected: Awaited<ReturnType<typeof contentOf>>

beforeAll(async () => {
  vi.stubEnv('PROVINCE', SMALL_PROVINCE)
  undisturbed = await loadedPortal('undisturbed')
  expected = await contentOf(undisturbed.ownerUrl)
})

it('ends with the same content wherever it was broken off', async () => {
  const portal = await emptyPortal('broken')
  const random = seededRandom('broken off')
  let uses = 0
  let broken = -1
  do {
    broken += 1
    uses += random.integer(80, 170)
  } while (!(await loadUpTo(portal, uses)))
  expect(broken).toBeGreaterThan(2)
  expect(expected['articles']?.length).toBeGreaterThan(40)
  expect(expected['article_moves']).toEqual([expect.stringContaining('"move":"withdraw"')])
  expect(await contentOf(portal.ownerUrl)).toEqual(expected)
})

it('names its admin as who opened the accounts', () => {
  const opened = (expected['admin_changes'] ?? [])
    .map((row) => JSON.parse(row) as Record<string, unknown>)
    .filter(({ subject, kind }) => subject === 'account' && kind === 'add')
  expect(opened.length).toBeGreaterThan(10)
  expect(new Set(opened.map((row) => row['account_id']))).toEqual(new Set(['admin']))
})

it('adds nothing when it ended and had not written that down', async () => {
  await removeEndMark(undisturbed.ownerUrl)
  expect(await loadUpTo(undisturbed, Infinity)).toBe(true)
  expect(await contentOf(undisturbed.ownerUrl)).toEqual(expected)
  expect(await loadUpTo(undisturbed, Infinity)).toBe(false)
})
