import { openDatabase } from '#db/client'
import { dropEverything, isEmptyDatabase } from '#db/drop-everything'
import { migrateDatabase, migrateUpTo } from '#db/migrate'
import { isKnownMigration } from '#db/migrations-list'
import { databaseAddress } from '#lib/process/explain-error'
import { OperatorError } from '#lib/process/operator-error'

import { formatBreak, verifyChain } from '../audit/verify-chain.ts'
import type { MediaStore, WriteChunks } from '../media/store/media-store.ts'
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
  store: MediaStore | null
  /** A folder on the disk that the rows go to, and the pictures unless a bucket has them. */
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
 * Brings a backup back into an empty database and store of pictures: migrated to where the backup was, filled, compared with the
 * manifest, migrated further, and the audit log's chain walked. When anything is wrong both are left empty.
 */
export async function restoreBackup(request: RestoreRequest): Promise<RestoredBackup> {
  const { file, key, ownerUrl, store, signal } = request
  await requireEmpty(ownerUrl, store)
  const sql = openForBackup(ownerUrl)
  let begun: { header: Header } | null = null
  try {
    // The file's beginning is read twice: the tables must be there before the transaction that fills them.
    const header = await readHeader(request)
    const { tables, media } = header.room
    const needed = (store?.kind === 'folder' ? media : 0) + tables * ROOM_FOR_TABLES
    await requireRoom(request.roomAt, needed, request.free)
    begun = { header }
    await migrateUpTo(ownerUrl, header.migration)
    const fill = async (picture: WriteChunks) => {
      const filled = await fillTables(sql, header, (insert) =>
        readBackup(file, { key, signal }, () => ({ rows: insert, picture })),
      )
      await migrateDatabase(ownerUrl)
      await requireChain(ownerUrl)
      return filled
    }
    const manifest = await (store ? store.fill(fill) : fill(drain))
    return { header, manifest }
  } catch (error) {
    if (begun) await dropEverything(ownerUrl)
    throw error
  } finally {
    await sql.end({ timeout: 5 })
  }
}

async function requireEmpty(ownerUrl: string, store: MediaStore | null): Promise<void> {
  if (!(await isEmptyDatabase(ownerUrl))) {
    throw new OperatorError(
      `数据库 ${databaseAddress(ownerUrl)} 里已经有表：只能恢复到空的数据库。`,
    )
  }
  if (!store || (await store.isEmpty())) return
  const kind = store.kind === 'folder' ? '文件夹' : '存储桶'
  throw new OperatorError(`${store.place} 不是空的：只能恢复到空的${kind}。`)
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

async function drain(_path: string, bytes: AsyncIterable<Uint8Array>): Promise<void> {
  for await (const _chunk of bytes);
}
