import { readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'

import { inArray } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { mediaRenditions, pendingRenditions } from '#db/schema/media'

import { CHILD_FOLDER } from './run-in-child.ts'

/** Nothing that is still at work is as old. */
const LEFT_MS = 24 * 3_600_000

/**
 * Deletes what uploads left behind that were never finished or whose process was killed: parts of files,
 * folders of children, sources of pictures that nothing waits for, and files that no row names.
 */
export async function sweepLeftovers(
  db: Queryable,
  now: Date,
  folders: { media: string; parts: string; children: string },
): Promise<void> {
  for (const person of await listOld(folders.parts, null)) {
    for (const part of await listOld(join(folders.parts, person), now)) {
      await rm(join(folders.parts, person, part), { force: true })
    }
  }
  for (const name of await listOld(folders.children, now)) {
    if (name.startsWith(CHILD_FOLDER)) await removeFolder(join(folders.children, name))
  }
  await sweepSources(db, now, folders.media)
  for (const name of await listOld(folders.media, null)) {
    if (/^[0-9a-f]{2}$/.test(name)) await sweepRenditions(db, now, folders.media, name)
  }
}

async function sweepSources(db: Queryable, now: Date, media: string): Promise<void> {
  const names = (await listOld(join(media, 'incoming'), now)).map((name) => `incoming/${name}`)
  if (names.length === 0) return
  const rows = await db
    .select({ folder: pendingRenditions.sourceFolder })
    .from(pendingRenditions)
    .where(inArray(pendingRenditions.sourceFolder, names))
  const awaited = new Set(rows.map(({ folder }) => folder))
  for (const name of names) if (!awaited.has(name)) await removeFolder(join(media, name))
}

async function sweepRenditions(
  db: Queryable,
  now: Date,
  media: string,
  folder: string,
): Promise<void> {
  const keys = (await listOld(join(media, folder), now)).map((name) => `${folder}/${name}`)
  if (keys.length === 0) return
  const rows = await db
    .select({ key: mediaRenditions.storageKey })
    .from(mediaRenditions)
    .where(inArray(mediaRenditions.storageKey, keys))
  const named = new Set(rows.map(({ key }) => key))
  for (const key of keys) if (!named.has(key)) await rm(join(media, key), { force: true })
}

/** What lies in a folder, untouched for long; all of it without a time. Empty where there is no folder. */
async function listOld(folder: string, now: Date | null): Promise<string[]> {
  const names = await readdir(folder).catch(ifMissing)
  if (now === null) return names
  const old: string[] = []
  for (const name of names) {
    const found = await stat(join(folder, name)).catch(ifMissing)
    if ('mtimeMs' in found && found.mtimeMs < now.getTime() - LEFT_MS) old.push(name)
  }
  return old
}

/** Others work in these folders at the same time. */
function ifMissing(error: unknown): never[] {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return []
  throw error
}

const removeFolder = (path: string) => rm(path, { recursive: true, force: true })
