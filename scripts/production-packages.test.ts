// A production start has none of the packages for development, so nothing that it runs may import one.

import { globSync, readFileSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import { join } from 'node:path'

import { expect, it } from 'vitest'

const ROOT = join(import.meta.dirname, '..')
const { dependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
  dependencies: Record<string, string>
}

/** Commands of developers, which say so by where they lie. */
const FOR_DEVELOPERS =
  /(^|\/)testing\/|\.test\.tsx?$|^scripts\/(suite|failures|judges|look|bench|cluster|styles)\//

const FILES = globSync(
  [
    '{app,components,db,demo,domain,lib,scripts,server}/**/*.{ts,tsx,mjs}',
    '{next,postcss}.config.*',
  ],
  { cwd: ROOT },
).filter((file) => !FOR_DEVELOPERS.test(file))

it('what a portal runs imports dependencies alone', () => {
  const foreign = FILES.flatMap((file) => {
    const text = readFileSync(join(ROOT, file), 'utf8')
    const specifiers = text.matchAll(
      /(?:^(?:import|export|\}) ?[^'\n]*from |^import |\bimport\()'([@\w][\w@./-]*)'/gm,
    )
    return [...specifiers].map(([, specifier = '']) => ({ file, specifier }))
  }).filter(({ specifier }) => !isBuiltin(specifier) && !(nameOf(specifier) in dependencies))
  expect(FILES.length).toBeGreaterThan(1000)
  expect(foreign).toEqual([])
})

function nameOf(specifier: string): string {
  return specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/')
}
