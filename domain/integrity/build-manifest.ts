// The files that the web server answers from, as they were when the build ended: what Next built, and `public`. Caches
// of the build itself are no part of it.

import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import { z } from 'zod'

import { inParallel } from '#lib/in-parallel'

import type { Finding } from './findings.ts'
import { hashFile } from './hash-file.ts'

const MANIFEST = '.build-manifest-of-files.json'
/** Below the build's folder. */
const SERVED = ['server', 'static']
const FILES_AT_ONCE = 8

const manifestSchema = z.record(z.string(), z.string().regex(/^[0-9a-f]{64}$/))

interface Folders {
  distDir: string
  publicDir: string
}

/** Writes the manifest of a build that has just ended. */
export async function writeBuildManifest(folders: Folders): Promise<void> {
  const hashes = await inParallel(
    await listServed(folders),
    FILES_AT_ONCE,
    async ([name, path]) => [name, await hashFile(path)],
  )
  await writeFile(join(folders.distDir, MANIFEST), JSON.stringify(Object.fromEntries(hashes)))
}

/** Compares the files with the manifest; a build without one is not of a start of ours, and shows nothing. */
export async function checkBuild(folders: Folders): Promise<Finding[]> {
  const text = await readFile(join(folders.distDir, MANIFEST), 'utf8').catch(() => null)
  if (text === null) return []
  const expected = new Map(Object.entries(manifestSchema.parse(JSON.parse(text))))
  const found: Finding[] = []
  for (const [object, path] of await listServed(folders)) {
    const hash = expected.get(object)
    expected.delete(object)
    if (hash === undefined) found.push({ kind: 'build', object, deviation: 'added' })
    else if ((await hashFile(path)) !== hash)
      found.push({ kind: 'build', object, deviation: 'altered' })
  }
  for (const object of expected.keys()) found.push({ kind: 'build', object, deviation: 'missing' })
  return found
}

/** The served files by their name in the manifest. */
async function listServed({ distDir, publicDir }: Folders): Promise<[string, string][]> {
  const files: [string, string][] = []
  const add = async (name: string, folder: string) => {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true })
    for (const entry of entries) {
      if (!entry.isFile()) continue
      const path = join(entry.parentPath, entry.name)
      files.push([`${name}${path.slice(folder.length)}`, path])
    }
  }
  for (const name of SERVED) await add(`build/${name}`, join(distDir, name))
  await add('public', publicDir)
  return files.toSorted(([a], [b]) => (a < b ? -1 : 1))
}
