import { readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'

import { inArray } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { mediaRenditions, pendingRenditions } from '#db/schema/media'
import { ifMissing } from '#lib/process/if-missing'

import { CHILD_FOLDER } from './run-in-child.ts'
import type { MediaStore } from './store/media-store.ts'

/** Nothing that is still at work is as old. */
const LEFT_MS = 24 * 3_600_000

/**
 * Deletes what uploads left behind that were never finished or whose process was killed: parts of files,
 * folders of children, sources of pictures that nothing waits for, and files that no row names.
 */
export async function sweepLeftovers(
  db: Queryable,
  now: Date,
  { store, parts, children }: { store: MediaStore; parts: MediaStore; children: string },
): Promise<void> {
  for (const person of await parts.listFolders('')) {
    for (const file of await parts.listFolders(person))
      await sweepFolder(parts, `${person}/${file}`, now)
    // As a file came in before each of its parts was one.
    for (const { name, changedAt } of await parts.listFiles(person))
      if (isOld(changedAt, now)) await parts.remove(`${person}/${name}`)
  }
  await sweepChildren(children, now)
  await sweepSources(db, now, store)
  for (const name of await store.listFolders('')) {
    if (/^[0-9a-f]{2}$/.test(name)) await sweepRenditions(db, now, store, name)
  }
}

async function sweepSources(db: Queryable, now: Date, store: MediaStore): Promise<void> {
  const folders = (await store.listFolders('incoming')).map((name) => `incoming/${name}`)
  if (folders.length === 0) return
  const rows = await db
    .select({ folder: pendingRenditions.sourceFolder })
    .from(pendingRenditions)
    .where(inArray(pendingRenditions.sourceFolder, folders))
  const awaited = new Set(rows.map(({ folder }) => folder))
  for (const folder of folders) {
    if (!awaited.has(folder)) await sweepFolder(store, folder, now)
  }
}

async function sweepFolder(store: MediaStore, folder: string, now: Date): Promise<void> {
  const files = await store.listFiles(folder)
  // An empty one may have been made this moment for what is being written.
  if (files.length === 0 || !files.every(({ changedAt }) => isOld(changedAt, now))) return
  await store.removeFolder(folder)
}

async function sweepRenditions(
  db: Queryable,
  now: Date,
  store: MediaStore,
  folder: string,
): Promise<void> {
  const files = await store.listFiles(folder)
  const keys = files
    .filter(({ changedAt }) => isOld(changedAt, now))
    .map(({ name }) => `${folder}/${name}`)
  if (keys.length === 0) return
  const rows = await db
    .select({ key: mediaRenditions.storageKey })
    .from(mediaRenditions)
    .where(inArray(mediaRenditions.storageKey, keys))
  const named = new Set(rows.map(({ key }) => key))
  for (const key of keys) if (!named.has(key)) await store.remove(key)
}

async function sweepChildren(folder: string, now: Date): Promise<void> {
  for (const name of await readdir(folder).catch(ifMissing([]))) {
    if (!name.startsWith(CHILD_FOLDER)) continue
    const path = join(folder, name)
    // Others work here at the same time.
    const found = await stat(path).catch(ifMissing(null))
    if (found && isOld(found.mtime, now)) await rm(path, { recursive: true, force: true })
  }
}

const isOld = (changedAt: Date, now: Date) => changedAt.getTime() < now.getTime() - LEFT_MS
