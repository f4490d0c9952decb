// Renditions are written once and stay while a row names them. The sources of pictures that wait for further
// renditions are deleted once these are made, so they are linked aside at the moment of the snapshot.

import { randomUUID } from 'node:crypto'
import { copyFile, link, mkdir, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'

import type { Sql, TransactionSql } from 'postgres'

export interface StagedSources {
  /** Path below the media folder, and where the file lies for the while. */
  files: { path: string; at: string }[]
  /** Folders that a row names and that are not there. */
  missing: string[]
  remove(): Promise<void>
}

/**
 * Begins a transaction that sees one moment and runs `work` in it, with the sources of that moment. While they are
 * linked nobody ends the encoding of a picture: its row goes before its source.
 */
export async function withSnapshot<T>(
  sql: Sql,
  mediaFolder: string,
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
      const sources = await stageSources(mediaFolder, folders)
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

async function stageSources(mediaFolder: string, folders: string[]): Promise<StagedSources> {
  // One that a killed backup leaves is swept away with the sources that nothing waits for.
  const staging = join(mediaFolder, 'incoming', `backup-${randomUUID()}`)
  const remove = () => rm(staging, { recursive: true, force: true })
  const files: StagedSources['files'] = []
  const missing: string[] = []
  try {
    for (const [index, folder] of folders.entries()) {
      const names = await readdir(join(mediaFolder, folder)).catch(ifMissing)
      if (names.length === 0) missing.push(folder)
      for (const name of names) {
        const aside = join(staging, String(index))
        await mkdir(aside, { recursive: true, mode: 0o700 })
        await linkOrCopy(join(mediaFolder, folder, name), join(aside, name))
        files.push({ path: `${folder}/${name}`, at: join(aside, name) })
      }
    }
  } catch (error) {
    await remove()
    throw error
  }
  return { files, missing, remove }
}

const NO_LINKS = ['EPERM', 'EXDEV', 'ENOTSUP', 'EMLINK']

async function linkOrCopy(from: string, to: string): Promise<void> {
  try {
    await link(from, to)
  } catch (error) {
    if (!NO_LINKS.includes((error as NodeJS.ErrnoException).code ?? '')) throw error
    await copyFile(from, to)
  }
}

function ifMissing(error: unknown): never[] {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return []
  throw error
}
