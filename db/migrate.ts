import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

import { drizzle } from 'drizzle-orm/postgres-js'
import { migrate } from 'drizzle-orm/postgres-js/migrator'
import postgres from 'postgres'

import { OperatorError } from '#lib/process/operator-error'

import { databaseErrorCode } from './database-error.ts'
import { migrateJobQueue } from './job-queue.ts'
import { requireNoneBeside } from './migrate-beside.ts'
import { withMigrationLock } from './migration-lock.ts'
import { findMigration, JOURNAL, MIGRATIONS, readJournal } from './migrations-list.ts'

/** Nobody who reads or writes waits longer behind a migration that itself waits for a table: it lets them pass and tries again. */
const LOCK_MS = 2_000
const LOCK_TRIES = 40
const LOCK_PAUSE_MS = 1_000
/** Of one statement, such as a new index on everything. */
const STATEMENT_MS = 30 * 60_000

/**
 * Brings the database at `url` (its owner's address) up to the committed migrations, its job queue too. Refuses one
 * that a newer program has migrated.
 */
export async function migrateDatabase(url: string, waits: Partial<Waits> = {}): Promise<void> {
  await withMigrationLock(url, async () => {
    const pending = await findPending(url)
    await requireNoneBeside(url, pending)
    if (await canUseNewValues(url)) await migrateBy(url, MIGRATIONS, waits)
    else await migrateOneByOne(url, pending, waits)
    await migrateJobQueue(url)
  })
}

/** How long a table is waited for, how often, and what lies between. */
interface Waits {
  lockMs: number
  lockTries: number
  lockPauseMs: number
}

/** Whether a value that was added to an enum can be used before the transaction that added it is over. */
async function canUseNewValues(url: string): Promise<boolean> {
  const client = postgres(url, { max: 1, connect_timeout: 5, onnotice: () => {} })
  try {
    const [row] = await client<{ can: boolean }[]>`
      select current_setting('server_version_num')::int >= 170000 as can`
    return row?.can === true
  } finally {
    await client.end({ timeout: 5 })
  }
}

/** Each of the migrations in a transaction of its own, where drizzle has one for all. */
async function migrateOneByOne(url: string, tags: readonly string[], waits: Partial<Waits>) {
  await withMigrationsUpTo(async (migrateTo) => {
    for (const tag of tags) await migrateTo(tag, (folder) => migrateBy(url, folder, waits))
  })
}

/** Brings an empty database up to the migration of that name and no further, without a job queue. */
export async function migrateUpTo(url: string, tag: string): Promise<void> {
  await withMigrationsUpTo((migrateTo) =>
    migrateTo(tag, (folder) => withMigrationLock(url, () => migrateBy(url, folder))),
  )
}

type MigrateTo = (tag: string, work: (folder: string) => Promise<void>) => Promise<void>

/** `migrateTo` hands its work a folder of the migrations up to the one of that name. */
async function withMigrationsUpTo(work: (migrateTo: MigrateTo) => Promise<void>): Promise<void> {
  const journal = readJournal()
  const folder = mkdtempSync(join(tmpdir(), 'migrations-'))
  try {
    cpSync(MIGRATIONS, folder, { recursive: true })
    await work(async (tag, migrate) => {
      const last = journal.entries.findIndex((entry) => entry.tag === tag)
      if (last < 0) throw new Error(`There is no migration ${tag}`)
      const entries = journal.entries.slice(0, last + 1)
      writeFileSync(join(folder, JOURNAL), JSON.stringify({ ...journal, entries }))
      await migrate(folder)
    })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function migrateBy(
  url: string,
  migrationsFolder: string,
  waits: Partial<Waits> = {},
): Promise<void> {
  const { lockMs = LOCK_MS, lockTries = LOCK_TRIES, lockPauseMs = LOCK_PAUSE_MS } = waits
  const client = postgres(url, {
    max: 1,
    connect_timeout: 5,
    onnotice: () => {},
    connection: { lock_timeout: lockMs, statement_timeout: STATEMENT_MS },
  })
  try {
    for (let tries = 1; ; tries += 1) {
      const failure = await migrate(drizzle(client), { migrationsFolder }).then(
        () => null,
        (error: unknown) => ({ error }),
      )
      if (!failure) return
      const isHeld = databaseErrorCode(failure.error) === LOCKED
      if (!isHeld || tries >= lockTries) throw explainDeadline(failure.error)
      await pause(lockPauseMs)
    }
  } finally {
    await client.end({ timeout: 5 })
  }
}

/** The migrations that the database at `url` has not had; throws when a newer program has migrated it. */
export async function findPending(url: string): Promise<string[]> {
  const client = postgres(url, { max: 1, connect_timeout: 5, onnotice: () => {} })
  try {
    const [list] = await client<{ there: boolean }[]>`
      select to_regclass('drizzle.__drizzle_migrations') is not null as there`
    const all = readJournal().entries.map(({ tag }) => tag)
    if (!list?.there) return all
    const [any] = await client`select from drizzle.__drizzle_migrations limit 1`
    if (!any) return all
    const last = await findMigration(client)
    if (last !== null) return all.slice(all.indexOf(last) + 1)
    throw new OperatorError('数据库已经被更新的程序升级过：用那个版本，或者恢复升级以前的备份。')
  } finally {
    await client.end({ timeout: 5 })
  }
}

const LOCKED = '55P03'
const CANCELLED = '57014'

function explainDeadline(error: unknown): unknown {
  const code = databaseErrorCode(error)
  if (code === LOCKED) {
    return new OperatorError(
      '要升级的表正被别的程序占着：停掉这个数据库上别的网站进程和任务进程，再来一次。什么都没有改。',
    )
  }
  if (code !== CANCELLED) return error
  return new OperatorError(
    `升级的一步做了 ${STATEMENT_MS / 60_000} 分钟还没完，停了。什么都没有改。`,
  )
}
