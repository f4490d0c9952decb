import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'

const ROOT = join(import.meta.dirname, '../..')
/** Imports of values; a type brings nothing with it. */
const IMPORT =
  /^(?:import|export) (?!type )[^;'"]*?from ['"]([^'"]+)['"]|import\(['"]([^'"]+)['"]\)/gmsu

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

/**
 * The chain of files, by what each imports, from any of `starts` to any of `ends`; null where none leads there. Paths are
 * from the root.
 */
export function wayOfImports(starts: readonly string[], ends: readonly string[]): string[] | null {
  const files = starts.map((start) => join(ROOT, start))
  const seen = new Set(files)
  const queue = files.map((file) => [file])
  for (const way of queue) {
    for (const next of importsOf(way.at(-1) ?? '')) {
      if (ends.includes(relative(ROOT, next)))
        return [...way, next].map((path) => relative(ROOT, path))
      if (seen.has(next)) continue
      seen.add(next)
      queue.push([...way, next])
    }
  }
  return null
}
