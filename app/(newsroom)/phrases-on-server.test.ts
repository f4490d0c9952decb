import { globSync, readFileSync } from 'node:fs'

import { expect, it } from 'vitest'

import { wayOfImports } from '#lib/testing/way-of-imports'

// Where a headline breaks is asked of the dictionary of who runs the code. A browser's is another than the server's: what
// it renders again would differ, and the framework would throw the whole page away.
const PHRASES = ['lib/headline/phrases.ts']

it('no part that runs in a browser breaks headlines', () => {
  const parts = globSync('{app,components}/**/*.tsx').filter((path) =>
    /^['"]use client['"]/m.test(readFileSync(path, 'utf8')),
  )
  expect(parts.length).toBeGreaterThan(50)
  expect(wayOfImports(parts, PHRASES)).toBeNull()
})

it('a part that does would be found', () => {
  expect(wayOfImports(['components/ui/headline.tsx'], PHRASES)).toHaveLength(2)
})
