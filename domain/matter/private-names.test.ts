import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'

import { expect, it } from 'vitest'

// Movers' names, and who asked for a topic, lie in tables of their own. What readers are shown must never come near them: this walks every import
// that its code makes, however many files lie between.

const ROOT = join(import.meta.dirname, '../..')
const PRIVATE = ['db/schema/matter-private.ts', 'db/schema/consultation-private.ts']
/** Readers have the days that a limit led to, never the limit. */
const HIDDEN = [...PRIVATE, 'db/schema/matter-limits.ts']
/** Imports of values; a type brings nothing with it. */
const IMPORT =
  /^(?:import|export) (?!type )[^;'"]*?from ['"]([^'"]+)['"]|import\(['"]([^'"]+)['"]\)/gmsu

const READERS = [
  'app/(site)/**/*.{ts,tsx}',
  'server/reader/**/*.ts',
  'server/documents/**/*.ts',
  'domain/{site,search,feed}/**/*.ts',
  'domain/matter/{shown-*,list-shown-*,find-known-*,session-figures,list-proofs}.ts',
  'domain/consultation/{shown-*,list-shown-*,find-shown-*,arrange-*}.ts',
]

function resolve(from: string, target: string): string | null {
  const path = target.startsWith('#')
    ? join(ROOT, target.slice(1))
    : target.startsWith('.')
      ? join(dirname(from), target)
      : null
  if (path === null) return null
  return (
    [path, `${path}.ts`, `${path}.tsx`].find((one) => /\.tsx?$/.test(one) && existsSync(one)) ??
    null
  )
}

const imports = new Map<string, readonly string[]>()

function importsOf(file: string): readonly string[] {
  const known = imports.get(file)
  if (known) return known
  const found = [...readFileSync(file, 'utf8').matchAll(IMPORT)].flatMap(
    ([, one, other]) => resolve(file, one ?? other ?? '') ?? [],
  )
  imports.set(file, found)
  return found
}

/** The chain of files from any of these to the private tables; null where none leads there. */
function wayToPrivate(starts: readonly string[]): string[] | null {
  const seen = new Set<string>(starts)
  const queue = starts.map((start) => [start])
  for (const way of queue) {
    for (const next of importsOf(way.at(-1) ?? '')) {
      if (HIDDEN.includes(relative(ROOT, next)))
        return [...way, next].map((path) => relative(ROOT, path))
      if (seen.has(next)) continue
      seen.add(next)
      queue.push([...way, next])
    }
  }
  return null
}

it('are out of reach of everything that readers are shown', () => {
  const files = globSync(READERS, { cwd: ROOT }).filter((path) => !/\.test\.tsx?$/.test(path))
  expect(files.length).toBeGreaterThan(100)
  expect(wayToPrivate(files.map((path) => join(ROOT, path)))).toBeNull()
})

it('would be found where a file reads them', () => {
  const reading = ['domain/matter/publish-session.ts', 'domain/consultation/load-consultation.ts']
  const found = reading.map((path) => wayToPrivate([join(ROOT, path)])?.at(-1))
  expect(found).toEqual(PRIVATE)
})
