// Renditions are written once and stay while a row names them. The sources of pictures that wait for further
// renditions are deleted once these are made, so they are laid aside at the moment of the snapshot.

import { randomUUID } from 'node:crypto'

import type { Sql, TransactionSql } from 'postgres'

import type { MediaStore } from '../media/store/media-store.ts'

export interface StagedSources {
  /** A file's key, and the key that it lies under for the while. */
  files: { key: string; at: string }[]
  /** Folders that a row names and that are not there. */
  missing: string[]
  remove(): Promise<void>
}

/**
 * Begins a transaction that sees one moment and runs `work` in it, with the sources of that moment. While they are
 * laid aside nobody ends the encoding of a picture: its row goes before its source.
 */
export async function withSnapshot<T>(
  sql: Sql,
  store: MediaStore,
  work: (tx: TransactionSql, sources: StagedSources) => Promise<T>,
): Promise<T> {
  const held = Promise.withResolvers<void>()
  const locked = Promise.withResolvers<void>()
  const lock = sql.begin(async (tx) => {
    await tx`lock table pending_renditions in share mode`
    locked.resolve()
    await held.promise
  })
  lock.catch(locked.reject)
  try {
    await locked.promise
    const { result } = await sql.begin('isolation level repeatable read read only', async (tx) => {
      const rows = await tx<{ folder: string }[]>`
        select source_folder as folder from pending_renditions order by 1`
      const folders = rows.map(({ folder }) => folder)
      const sources = await stageSources(store, folders)
      try {
        held.resolve()
        await lock
        return { result: await work(tx, sources) }
      } finally {
        await sources.remove()
      }
    })
    return result
  } finally {
    held.resolve()
  }
}

async function stageSources(store: MediaStore, folders: string[]): Promise<StagedSources> {
  // One that a killed backup leaves is swept away with the sources that nothing waits for.
  const staging = `incoming/backup-${randomUUID()}`
  const remove = () => store.removeFolder(staging)
  const files: StagedSources['files'] = []
  const missing: string[] = []
  try {
    for (const [index, folder] of folders.entries()) {
      const found = await store.listFiles(folder)
      if (found.length === 0) missing.push(folder)
      for (const { name } of found) {
        const file = { key: `${folder}/${name}`, at: `${staging}/${index}-${name}` }
        await store.copy(file.key, file.at)
        files.push(file)
      }
    }
  } catch (error) {
    await remove()
    throw error
  }
  return { files, missing, remove }
}
