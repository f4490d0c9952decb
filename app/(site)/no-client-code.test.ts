import { globSync, readFileSync } from 'node:fs'

import { describe, expect, it } from 'vitest'

// Reader pages are served without the framework's script. A client component or a Suspense boundary
// works in development and dies without a word in production, so this looks before anybody builds.
const FORBIDDEN = [
  /^['"]use client['"]/m,
  /\bSuspense\b/,
  /from ['"]next\/(link|image|script|form|dynamic)['"]/,
]
const files = globSync('{app/(site),app/(embed),components}/**/*.tsx').filter(
  (path) => !/components[\\/](newsroom|form)[\\/]|\.test\.tsx$/.test(path),
)

describe('reader pages', () => {
  it('are found', () => expect(files.length).toBeGreaterThan(20))
  it('hold no loading.tsx, which is a Suspense boundary', () => {
    expect(globSync('app/(site)/**/loading.tsx')).toEqual([])
  })
  for (const path of files) {
    it(`${path} needs no script of the framework`, () => {
      const source = readFileSync(path, 'utf8')
      for (const pattern of FORBIDDEN) expect(source).not.toMatch(pattern)
    })
  }
})
