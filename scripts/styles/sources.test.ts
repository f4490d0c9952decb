import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join, matchesGlob, relative } from 'node:path'

import { describe, expect, test } from 'vitest'

// A part that a page shows and no `@source` of its sheet names would be without its utilities, and nobody would notice.

function importsOf(file: string): string[] {
  const found = [...readFileSync(file, 'utf8').matchAll(/from '([^']+\.tsx|#components\/[^']+)'/g)]
  return found
    .map(([, name = '']) =>
      name.startsWith('#') ? `${name.slice(1)}.tsx` : join(dirname(file), name),
    )
    .filter((path) => existsSync(path))
}

/** The file and whatever it is made of. */
function partsOf(file: string, known = new Set<string>()): Set<string> {
  if (known.has(file)) return known
  known.add(file)
  for (const part of importsOf(file)) partsOf(part, known)
  return known
}

/** The layouts that a page is in. */
function layoutsOf(page: string): string[] {
  const folders = dirname(page).split('/')
  return folders
    .map((_, depth) => join(...folders.slice(0, depth + 1), 'layout.tsx'))
    .filter((layout) => existsSync(layout))
}

/** What a style sheet says it is generated from, as patterns from the root. */
function sourcesOf(sheet: string): string[] {
  const found = [...readFileSync(sheet, 'utf8').matchAll(/^@source '([^']+)';/gm)]
  return found.flatMap(([, name = '']) => {
    const path = relative('.', join(dirname(sheet), name))
    return [path, join(path, '**')]
  })
}

const hasMarkup = (file: string) => readFileSync(file, 'utf8').includes('className')

const pages = globSync('app/**/{page,not-found,global-not-found,error}.tsx')
const sheets = new Map<string, Set<string>>()
for (const page of pages) {
  const parts = new Set([page, ...layoutsOf(page)].flatMap((file) => [...partsOf(file)]))
  for (const part of parts) {
    const [, name] = /^import '([^']+\.css)'/m.exec(readFileSync(part, 'utf8')) ?? []
    if (!name) continue
    const sheet = join(dirname(part), name)
    sheets.set(sheet, (sheets.get(sheet) ?? new Set()).union(parts))
  }
}

test('every half of the portal has a sheet, and proposals, consultations and forms have one of their own', () => {
  expect(sheets.size).toBe(7)
})

describe.each([...sheets])('%s', (sheet, parts) => {
  test('is generated from every part of the pages that link it', () => {
    const sources = sourcesOf(sheet)
    const left = [...parts].filter(
      (part) => hasMarkup(part) && !sources.some((source) => matchesGlob(part, source)),
    )
    expect(left).toEqual([])
  })
})
