import { createWriteStream } from 'node:fs'
import { mkdir, readdir, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'

import { openDatabase } from '#db/client'
import { dropEverything, isEmptyDatabase } from '#db/drop-everything'
import { migrateDatabase, migrateUpTo } from '#db/migrate'
import { isKnownMigration } from '#db/migrations-list'
import { databaseAddress } from '#lib/process/explain-error'
import { OperatorError } from '#lib/process/operator-error'

import { formatBreak, verifyChain } from '../audit/verify-chain.ts'
import { readBackup } from './archive-reader.ts'
import type { Header, Manifest } from './backup-format.ts'
import { fillTables } from './fill-tables.ts'
import { openForBackup } from './backup-client.ts'
import { requireRoom, type FreeBytes } from './require-room.ts'

export interface RestoreRequest {
  file: string
  key: string | null
  /** The owner's address of an empty database. */
  ownerUrl: string
  /** Where the pictures go, which must be empty; null to read them only. */
  mediaFolder: string | null
  /** A folder on the disk that the rows and the pictures go to. */
  roomAt: string
  signal?: AbortSignal
  free?: FreeBytes
}

export interface RestoredBackup {
  header: Header
  manifest: Manifest
}

/** Rows take more room in tables with indexes, and once more in the log that PostgreSQL writes ahead. */
const ROOM_FOR_TABLES = 3

/**
 * Brings a backup back into an empty database and folder: migrated to where the backup was, filled, compared with the
 * manifest, migrated further, and the audit log's chain walked. When anything is wrong both are left empty.
 */
export async function restoreBackup(request: RestoreRequest): Promise<RestoredBackup> {
  const { file, key, ownerUrl, mediaFolder, signal } = request
  await requireEmpty(ownerUrl, mediaFolder)
  const draft = mediaFolder === null ? null : `${mediaFolder}.restoring`
  const sql = openForBackup(ownerUrl)
  let begun: { header: Header } | null = null
  try {
    // The file's beginning is read twice: the tables must be there before the transaction that fills them.
    const header = await readHeader(request)
    const { tables, media } = header.room
    const needed = (mediaFolder === null ? 0 : media) + tables * ROOM_FOR_TABLES
    await requireRoom(request.roomAt, needed, request.free)
    begun = { header }
    await migrateUpTo(ownerUrl, header.migration)
    if (draft !== null) {
      await rm(draft, { recursive: true, force: true })
      await mkdir(draft, { mode: 0o700 })
    }
    const manifest = await fillTables(sql, header, (insert) =>
      readBackup(file, { key, signal }, () => ({
        rows: insert,
        picture: (path, bytes) => (draft === null ? drain(bytes) : keep(join(draft, path), bytes)),
      })),
    )
    await migrateDatabase(ownerUrl)
    await requireChain(ownerUrl)
    if (draft !== null && mediaFolder !== null) {
      await rm(mediaFolder, { recursive: true, force: true })
      await rename(draft, mediaFolder)
    }
    return { header, manifest }
  } catch (error) {
    if (begun) await dropEverything(ownerUrl)
    if (begun && draft !== null) await rm(draft, { recursive: true, force: true })
    throw error
  } finally {
    await sql.end({ timeout: 5 })
  }
}

async function requireEmpty(ownerUrl: string, mediaFolder: string | null): Promise<void> {
  if (!(await isEmptyDatabase(ownerUrl))) {
    throw new OperatorError(
      `数据库 ${databaseAddress(ownerUrl)} 里已经有表：只能恢复到空的数据库。`,
    )
  }
  if (mediaFolder === null) return
  const names = await readdir(mediaFolder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return []
    throw error
  })
  if (names.length === 0) return
  throw new OperatorError(`${mediaFolder} 不是空的：只能恢复到空的文件夹。`)
}

class HeaderRead extends Error {
  readonly header: Header
  constructor(header: Header) {
    super('The header was read')
    this.header = header
  }
}

async function readHeader({ file, key }: RestoreRequest): Promise<Header> {
  try {
    await readBackup(file, { key }, (header) => {
      throw new HeaderRead(header)
    })
  } catch (error) {
    if (!(error instanceof HeaderRead)) throw error
    const { header } = error
    if (isKnownMigration(header.migration)) return header
    throw new OperatorError(
      `${file} 是更新的程序做的（${header.program}，${header.migration}）：用那个版本来恢复。`,
    )
  }
  throw new OperatorError(`${file} 不是网站的备份。`)
}

async function requireChain(ownerUrl: string): Promise<void> {
  const { db, close } = openDatabase(ownerUrl, { connections: 1 })
  try {
    const { broken } = await verifyChain(db)
    if (!broken) return
    throw new OperatorError(`备份里的${formatBreak(broken)}：换一份备份。`)
  } finally {
    await close()
  }
}

async function keep(path: string, bytes: AsyncIterable<Uint8Array>): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  await pipeline(bytes, createWriteStream(path, { flags: 'wx', mode: 0o600, flush: true }))
}

async function drain(bytes: AsyncIterable<Uint8Array>): Promise<void> {
  for await (const _chunk of bytes);
}
