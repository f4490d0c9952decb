import { createWriteStream } from 'node:fs'
import { copyFile, link, mkdir, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'

import { ifMissing } from '#lib/process/if-missing'
import { readChunks } from '#lib/process/read-chunks'

import { writeDurably } from '../write-durably.ts'
import type { MediaStore, StoredFile } from './media-store.ts'

/** Pictures as files below `folder`, each at the path that is its key. */
export function openFolderStore(folder: string): MediaStore {
  const at = (key: string) => join(/* turbopackIgnore: true */ folder, key)
  const entriesOf = (below: string) =>
    readdir(at(below), { withFileTypes: true }).catch(ifMissing([]))
  return {
    kind: 'folder',
    place: folder,
    async has(key) {
      const found = await stat(at(key)).catch(ifMissing(null))
      return found?.isFile() === true
    },
    read: (key) => readFile(at(key)).catch(ifMissing(null)),
    chunks: (key) => readChunks(at(key)),
    write: (key, bytes) => writeDurably(at(key), bytes),
    async copy(from, to) {
      await mkdir(dirname(at(to)), { recursive: true, mode: 0o700 })
      await linkOrCopy(at(from), at(to))
    },
    remove: (key) => rm(at(key), { force: true }),
    removeFolder: (below) => rm(at(below), { recursive: true, force: true }),
    async listFolders(below) {
      const entries = await entriesOf(below)
      return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name)
    },
    async listFiles(below) {
      const files: StoredFile[] = []
      for (const { name } of (await entriesOf(below)).filter((entry) => entry.isFile())) {
        // Others work here at the same time.
        const found = await stat(at(`${below}/${name}`)).catch(ifMissing(null))
        if (found) files.push({ name, changedAt: found.mtime })
      }
      return files
    },
    isEmpty: async () => (await entriesOf('')).length === 0,
    clear: () => rm(folder, { recursive: true, force: true }),
    async fill(work) {
      const draft = `${folder}.restoring`
      await rm(draft, { recursive: true, force: true })
      await mkdir(draft, { mode: 0o700 })
      try {
        const result = await work((key, bytes) => writeChunks(join(draft, key), bytes))
        await rm(folder, { recursive: true, force: true })
        await rename(draft, folder)
        return result
      } catch (error) {
        await rm(draft, { recursive: true, force: true })
        throw error
      }
    },
  }
}

async function writeChunks(path: string, bytes: AsyncIterable<Uint8Array>): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  await pipeline(bytes, createWriteStream(path, { flags: 'wx', mode: 0o600, flush: true }))
}

/** Not every file system links. */
async function linkOrCopy(from: string, to: string): Promise<void> {
  try {
    await link(from, to)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    if (!['EPERM', 'EXDEV', 'ENOTSUP', 'EOPNOTSUPP', 'EMLINK', 'ENOSYS'].includes(code)) throw error
    await copyFile(from, to)
  }
}
