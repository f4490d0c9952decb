import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'

import type { TransactionSql } from 'postgres'

import { findMigration } from '#db/migrations-list'
import { explainFolder } from '#lib/process/explain-error'
import { OperatorError } from '#lib/process/operator-error'

import type { MediaStore } from '../media/store/media-store.ts'
import { openArchive, type ArchiveWriter, type WrittenArchive } from './archive-writer.ts'
import {
  FORMAT,
  HEADER,
  mediaMember,
  tableMember,
  type Header,
  type Manifest,
} from './backup-format.ts'
import { openForBackup } from './backup-client.ts'
import { requireRoom, type FreeBytes } from './require-room.ts'
import { RowDigest } from './row-digest.ts'
import { withSnapshot, type StagedSources } from './stage-sources.ts'
import { listSequences, listTables, readLines, type Table } from './tables.ts'

export interface BackupRequest {
  /** Whose role may read every table: the owner's address, or the application's. */
  databaseUrl: string
  /** Where the pictures are. */
  store: MediaStore
  /** Where the file goes. */
  folder: string
  /** Encrypts the file; null writes it readable. */
  key: string | null
  /** The version of the program. */
  program: string
  now: Date
  /** Goes on without files that the database names and that are not there; the manifest names them. */
  allowMissing?: boolean
  signal?: AbortSignal
  free?: FreeBytes
}

export interface TakenBackup extends WrittenArchive {
  file: string
  header: Header
  manifest: Omit<Manifest, 'whole'>
}

const MEMBER_BYTES = 1024 * 1024
const UNFINISHED = '.part'
const UNFINISHED_MS = 24 * 3_600_000

/**
 * Writes a backup of one moment while the portal runs. The file gets its name once it is complete and on the disk;
 * what a killed run leaves ends in .part, and a later run deletes it.
 */
export async function takeBackup(request: BackupRequest): Promise<TakenBackup> {
  const { databaseUrl, store, folder, key, now, signal } = request
  const stamp = now.toISOString().replaceAll(/[-:]|\.\d+/g, '')
  const file = join(folder, `portal-${stamp}.tar.gz${key === null ? '' : '.sealed'}`)
  const draft = `${file}.${randomUUID()}${UNFINISHED}`
  const sql = openForBackup(databaseUrl, 2)
  let archive: ArchiveWriter | null = null
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    await removeUnfinished(folder, now)
    const taken = await withSnapshot(sql, store, async (tx, sources) => {
      const tables = await listTables(tx)
      const header = await describe(tx, tables, request)
      await requireRoom(folder, header.room.tables + header.room.media, request.free)
      const to = createWriteStream(draft, { flags: 'wx', mode: 0o600, flush: true })
      // Where it cannot be made, the reason is this one and not what the archive makes of it.
      await once(to, 'open')
      archive = openArchive({ to, key, takenAt: now, signal })
      await archive.addText(HEADER, `${JSON.stringify(header, null, 2)}\n`)
      const manifest = await writeAll(archive, tx, { tables, sources, request })
      return { header, manifest, ...(await archive.finish(manifest)) }
    })
    await rename(draft, file)
    await syncFolder(folder)
    return { file, ...taken }
  } catch (error) {
    await (archive as ArchiveWriter | null)?.abandon()
    if (archive) await rm(draft, { force: true })
    throw explainFolder(error, folder, '让它可写，或者用 --to 换一个')
  } finally {
    await sql.end({ timeout: 5 })
  }
}

async function describe(
  tx: TransactionSql,
  tables: readonly Table[],
  { now, program }: BackupRequest,
): Promise<Header> {
  const migration = await findMigration(tx)
  if (migration === null) {
    throw new OperatorError('数据库已经被更新的程序升级过：用那个版本来备份。')
  }
  const [room] = await tx<{ tables: string; media: string }[]>`
    select (select coalesce(sum(pg_table_size(oid)), 0)::text from pg_class
        where relnamespace = 'public'::regnamespace and relkind = 'r') as tables,
      (select coalesce(sum(byte_size), 0)::text from media_renditions) as media`
  return {
    format: FORMAT,
    program,
    takenAt: now.toISOString(),
    migration,
    tables: tables.map(({ name, columns }) => ({ name, columns: [...columns] })),
    room: { tables: Number(room?.tables), media: Number(room?.media) },
  }
}

interface Parts {
  tables: readonly Table[]
  sources: StagedSources
  request: BackupRequest
}

async function writeAll(
  archive: ArchiveWriter,
  tx: TransactionSql,
  { tables, sources, request }: Parts,
): Promise<Omit<Manifest, 'whole'>> {
  const { store, allowMissing = false } = request
  const missing: string[] = []
  const miss = (key: string) => {
    missing.push(key)
    if (allowMissing) return
    throw new OperatorError(
      `数据库里有 ${store.place}/${key}，文件却不见了：从以前的备份取回来，` +
        '或者加上 --allow-missing 不备份它。',
    )
  }
  sources.missing.forEach(miss)
  for (const { key, at } of sources.files) await addFile(archive, key, await store.read(at))
  // Before they are copied they may be removed: the files of the snapshot's rows stay.
  const renditions = new RowDigest()
  const batches = tx<{ key: string }[]>`
    select storage_key as key from media_renditions order by media_id`.cursor(100)
  for await (const rows of batches) {
    for (const { key } of rows) {
      if (await addFile(archive, key, await store.read(key))) renditions.add(key)
      else miss(key)
    }
  }
  const written: Manifest['tables'] = []
  for (const table of tables) written.push(await addTable(archive, tx, table))
  const [audit] = await tx<{ id: string; hash: string }[]>`
    select last_id::text as id, last_hash as hash from audit_head`
  return {
    tables: written,
    sequences: [...(await listSequences(tx))],
    renditions: { files: renditions.rows, digest: renditions.digest },
    missing,
    audit: { id: Number(audit?.id ?? 0), hash: audit?.hash ?? '' },
  }
}

async function addTable(archive: ArchiveWriter, tx: TransactionSql, table: Table) {
  const digest = new RowDigest()
  let lines: Buffer[] = []
  let bytes = 0
  let number = 0
  const flush = async () => {
    if (bytes === 0) return
    number += 1
    await archive.add(tableMember(table.name, number), bytes, lines)
    lines = []
    bytes = 0
  }
  for await (const line of readLines(tx, table)) {
    digest.add(line)
    const text = Buffer.from(`${line}\n`)
    lines.push(text)
    bytes += text.length
    if (bytes >= MEMBER_BYTES) await flush()
  }
  await flush()
  return { name: table.name, rows: digest.rows, digest: digest.digest }
}

/** Whether the file is there. */
async function addFile(
  archive: ArchiveWriter,
  key: string,
  bytes: Uint8Array | null,
): Promise<boolean> {
  if (!bytes) return false
  await archive.add(mediaMember(key), bytes.length, [bytes])
  return true
}

async function removeUnfinished(folder: string, now: Date): Promise<void> {
  for (const name of await readdir(folder)) {
    if (!name.startsWith('portal-') || !name.endsWith(UNFINISHED)) continue
    const { mtimeMs } = await stat(join(folder, name))
    if (mtimeMs < now.getTime() - UNFINISHED_MS) await rm(join(folder, name), { force: true })
  }
}

/** A name lasts once its folder is on the disk. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
