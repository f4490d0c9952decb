// A whole backup: one at a time on a database, written, read again, noted down, and what is over deleted.

import { rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'

import type { Sql } from 'postgres'

import { OperatorError } from '#lib/process/operator-error'

import { readBackup } from './archive-reader.ts'
import { openForBackup } from './backup-client.ts'
import { selectOverdue, type Retention } from './retention.ts'
import { takeBackup, type BackupRequest, type TakenBackup } from './take-backup.ts'

interface WholeBackupRequest extends BackupRequest {
  /** What the nightly job keeps; null for a backup that somebody asked for. */
  nightly: Retention | null
}

export interface WholeBackup extends TakenBackup {
  /** Names of the files that were deleted. */
  deleted: string[]
}

const LOCK = 'portal backup'

export async function backUp(request: WholeBackupRequest): Promise<WholeBackup> {
  const sql = openForBackup(request.databaseUrl)
  try {
    // The lock goes with its connection, however this process ends.
    const [lock] = await sql<{ free: boolean }[]>`
      select pg_try_advisory_lock(hashtext(${LOCK})) as free`
    if (!lock?.free) {
      throw new OperatorError('这个数据库正在做另一份备份：等它做完。')
    }
    const taken = await takeBackup(request)
    await requireReadable(taken.file, request)
    if (await hasList(sql)) await record(sql, taken, request)
    const { nightly } = request
    const deleted = nightly === null ? [] : await deleteOverdue(sql, taken, nightly, request.now)
    return { ...taken, deleted }
  } finally {
    await sql.end({ timeout: 5 })
  }
}

/** Reads the file from the disk to its end. One that does not read is no backup, and would only fill the disk. */
async function requireReadable(file: string, { key, signal }: BackupRequest): Promise<void> {
  try {
    await readBackup(file, { key, signal }, () => ({
      rows: async () => {},
      async picture(_path, bytes) {
        for await (const chunk of bytes) void chunk
      },
    }))
  } catch (error) {
    await rm(file, { force: true })
    throw error
  }
}

/** A database that waits to be upgraded may be older than the list of its backups. */
async function hasList(sql: Sql): Promise<boolean> {
  const [list] = await sql<{ there: boolean }[]>`select to_regclass('backups') is not null as there`
  return list?.there ?? false
}

async function record(
  sql: Sql,
  { file, bytes, sha256, header, manifest }: TakenBackup,
  { nightly }: WholeBackupRequest,
): Promise<void> {
  await sql`
    insert into backups (taken_at, file_name, bytes, sha256, missing, nightly)
    values (${header.takenAt}, ${file.slice(dirname(file).length + 1)}, ${bytes}, ${sha256},
      ${manifest.missing.length}, ${nightly !== null})`
}

/**
 * Deletes files of nightly backups that nobody keeps any more. A file of another size than was written, or of a name
 * that no row has, is somebody else's. One that is not there keeps nothing.
 */
async function deleteOverdue(
  sql: Sql,
  taken: TakenBackup,
  retention: Retention,
  now: Date,
): Promise<string[]> {
  const folder = dirname(taken.file)
  const rows = await sql<{ id: number; takenAt: Date; fileName: string; bytes: number }[]>`
    select id::int as id, taken_at as "takenAt", file_name as "fileName", bytes::float8 as bytes
    from backups where nightly and deleted_at is null order by id`
  const there: (typeof rows)[number][] = []
  for (const row of rows) {
    const size = await sizeOf(join(folder, row.fileName))
    if (size === row.bytes) there.push(row)
  }
  const deleted: string[] = []
  for (const { id, fileName } of selectOverdue(there, retention, now)) {
    await rm(join(folder, fileName))
    await sql`update backups set deleted_at = ${now} where id = ${id}`
    deleted.push(fileName)
  }
  return deleted
}

async function sizeOf(file: string): Promise<number | null> {
  try {
    const found = await stat(file)
    return found.isFile() ? found.size : null
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
}
