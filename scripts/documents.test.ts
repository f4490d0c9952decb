import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

import { expect, it } from 'vitest'

const ROOT = join(import.meta.dirname, '..')
const FILES = globSync(['*.md', 'docs/**/*.md'], { cwd: ROOT })
const FOLDERS = 'app|components|db|demo|deploy|docs|domain|e2e|lib|public|scripts|server'

it.each(FILES)('%s names only files that are there', (file) => {
  const text = readFileSync(join(ROOT, file), 'utf8')
  const links = [...text.matchAll(/\]\((?!https?:|mailto:|#)([^)#]+)[^)]*\)/g)].map(
    ([, path = '']) => join(dirname(file), path),
  )
  const path = new RegExp(
    `(?<![\\w/.-])(?:${FOLDERS})/[\\w./()\\[\\]-]+\\.(?:tsx?|mjs|css|md|js)\\b`,
    'g',
  )
  const prose = text.replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1')
  const named = [...prose.matchAll(path)].map(([found]) => found)
  const missing = [...links, ...named].filter((one) => !existsSync(join(ROOT, one)))
  expect(missing).toEqual([])
})
