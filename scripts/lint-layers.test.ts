import { execFileSync } from 'node:child_process'
import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'

import { READING_SIDE, SUBJECTS } from './layers.ts'
import { lintConfig, subjectsAbove } from './lint-layers.ts'

const root = join(import.meta.dirname, '..')

/** File, a line it must not hold, and the rule that says so. */
const VIOLATIONS: readonly (readonly [string, string, string])[] = [
  ['lib/a.ts', `import '#db/client'`, 'no-restricted-imports'],
  ['lib/b.ts', `import '../db/client.ts'`, 'no-restricted-imports'],
  ['lib/c.ts', `import 'react'`, 'no-restricted-imports'],
  ['db/a.ts', `import '#domain/article/content'`, 'no-restricted-imports'],
  ['db/deep/b.ts', `import '../../domain/article/content.ts'`, 'no-restricted-imports'],
  ['db/c.ts', `import 'next/cache'`, 'no-restricted-imports'],
  ['db/d.ts', `import '../scripts/launch/lock.ts'`, 'no-restricted-imports'],
  ['db/testing/a.ts', `import '#domain/article/content'`, 'no-restricted-imports'],
  ['db/testing/b.ts', `import '../../scripts/launch/lock.ts'`, 'no-restricted-imports'],
  ['db/e.ts', `import '#demo/content/accounts'`, 'no-restricted-imports'],
  ['domain/site/b.ts', `import '#demo/content/accounts'`, 'no-restricted-imports'],
  ['demo/load/a.ts', `import '../../scripts/launch/lock.ts'`, 'no-restricted-imports'],
  ['demo/load/b.ts', `import '#server/session'`, 'no-restricted-imports'],
  ['app/(site)/b.tsx', `import '#demo/content/accounts'`, 'no-restricted-imports'],
  ['e2e/c.ts', `import '#demo/content/accounts'`, 'no-restricted-imports'],
  ['components/ui/a.tsx', `import '#db/client'`, 'no-restricted-imports'],
  ['components/ui/b.tsx', `import type { Database } from '#db/client'`, 'no-restricted-imports'],
  ['components/ui/c.tsx', `import { can } from '#domain/edition/policy'`, 'no-restricted-imports'],
  ['components/ui/d.tsx', `import { ROLES } from '../../db/states.ts'`, 'no-restricted-imports'],
  ['components/ui/e.tsx', `import '../../server/session.ts'`, 'no-restricted-imports'],
  ['domain/article/a.ts', `import 'next'`, 'no-restricted-imports'],
  ['domain/article/b.ts', `import '#server/session'`, 'no-restricted-imports'],
  ['domain/article/c.ts', `import '../review/policy.ts'`, 'no-restricted-imports'],
  ['domain/article/d.ts', `import '#domain/edition/policy'`, 'no-restricted-imports'],
  ['domain/edition/a.ts', `import '../publication/make-live.ts'`, 'no-restricted-imports'],
  ['domain/publication/a.ts', `import '#domain/review/moves/b'`, 'no-restricted-imports'],
  ['domain/publication/a.test.ts', `import '../notice/b.ts'`, 'no-restricted-imports'],
  ['domain/review/moves/a.ts', `import '../queue/list-queue.ts'`, 'no-restricted-imports'],
  ['domain/review/moves/b.ts', `import '#domain/review/queue/list'`, 'no-restricted-imports'],
  ['domain/review/moves/c.ts', `import '../../notice/prune.ts'`, 'no-restricted-imports'],
  ['domain/site/a.ts', `import '../search/find.ts'`, 'no-restricted-imports'],
  ['domain/context.ts', `import '../app/layout.tsx'`, 'no-restricted-imports'],
  ['domain/edition/policy.ts', `import '#db/client'`, 'no-restricted-imports'],
  ['domain/edition/workflow.ts', `import '../../db/stat.ts'`, 'no-restricted-imports'],
  ['domain/review/schemas.ts', `import 'drizzle-orm'`, 'no-restricted-imports'],
  ['domain/copydesk/a.ts', `import '#db/schema/articles'`, 'no-restricted-imports'],
  ['domain/copydesk/b.ts', `export const now = () => Date.now()`, 'no-restricted-properties'],
  ['server/a.ts', `import '#components/ui/button'`, 'no-restricted-imports'],
  ['server/b.ts', `import '../app/layout.tsx'`, 'no-restricted-imports'],
  ['app/(site)/a.tsx', `import '../../scripts/launch/lock.ts'`, 'no-restricted-imports'],
  ['e2e/a.ts', `import '#server/session'`, 'no-restricted-imports'],
  ['e2e/b.ts', `import '../app/layout.tsx'`, 'no-restricted-imports'],
  ['scripts/a.ts', `import '#server/session'`, 'no-restricted-imports'],
  ['server/c.ts', `console.log('x')`, 'no-console'],
  ['server/d.ts', `try { JSON.parse('') } catch {}`, 'no-empty'],
  ['server/e.ts', `export const x: any = 1`, 'no-explicit-any'],
  ['server/f.ts', `const sql = { raw: String }\nsql.raw('x')`, 'no-restricted-properties'],
  ['server/g.ts', `const wait = async () => {}\nwait()`, 'no-floating-promises'],
  ['app/b.tsx', `export const x = <p dangerouslySetInnerHTML={{ __html: '' }} />`, 'no-danger'],
  ['domain/media/one.ts', `import './two.ts'\nexport const one = 1`, 'no-cycle'],
  ['domain/media/two.ts', `import './one.ts'\nexport const two = 2`, 'no-cycle'],
]

const ALLOWED: readonly (readonly [string, string])[] = [
  [
    'domain/review/ok.ts',
    `import '#db/client'\nimport '../article/content.ts'\nimport 'drizzle-orm'`,
  ],
  ['domain/copydesk/ok.ts', `import '#db/states'\nimport '../../db/states.ts'\nimport '#lib/text'`],
  ['domain/edition/policy.test.ts', `import '#db/states'\nimport './policy.ts'`],
  ['domain/review/moves/ok.ts', `import '../drafts/save-draft.ts'\nimport '#db/schema/editions'`],
  ['domain/edition/load.test.ts', `import '../review/moves/approve-edition.ts'`],
  ['components/ui/ok.tsx', `import type { Role } from '#db/states'\nexport type R = Role`],
  [
    'components/ui/fine.tsx',
    `import type { Content } from '#domain/article/content'\nexport type C = Content`,
  ],
  ['demo/load/ok.ts', `import '#domain/article/content'\nimport '../content/accounts.ts'`],
  ['app/(site)/ok.test.ts', `import '#demo/content/accounts'`],
  ['components/json-ld.tsx', `export const x = <p dangerouslySetInnerHTML={{ __html: '' }} />`],
  ['scripts/ok.ts', `console.log('x')`],
]

const reportSchema = z.object({
  diagnostics: z.array(z.object({ code: z.string(), filename: z.string() })),
})

function write(folder: string, file: string, source: string) {
  mkdirSync(dirname(join(folder, file)), { recursive: true })
  writeFileSync(join(folder, file), `${source}\n`)
}

/** Lints a folder by the committed rules. Resolves to rules by file. */
function lint(folder: string): Map<string, string[]> {
  const linter = join(root, 'node_modules', '.bin', 'oxlint')
  let out: string
  try {
    out = execFileSync(linter, ['-f', 'json'], { cwd: folder, encoding: 'utf8' })
  } catch (error) {
    out = (error as { stdout: string }).stdout
  }
  const found = new Map<string, string[]>()
  for (const { filename, code } of reportSchema.parse(JSON.parse(out)).diagnostics) {
    found.set(filename, [...(found.get(filename) ?? []), code])
  }
  return found
}

describe('the layers', () => {
  const folder = mkdtempSync(join(tmpdir(), 'layers-'))
  let found = new Map<string, string[]>()

  beforeAll(() => {
    for (const [file, source] of [...VIOLATIONS, ...ALLOWED]) write(folder, file, source)
    write(folder, '.oxlintrc.json', readFileSync(join(root, '.oxlintrc.json'), 'utf8'))
    write(folder, 'tsconfig.json', '{ "include": ["**/*.ts", "**/*.tsx"] }')
    found = lint(folder)
  })

  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it.each(VIOLATIONS)('refuse in %s: %s', (file, _source, rule) => {
    expect(found.get(file)?.join() ?? 'nothing').toContain(rule)
  })

  it.each(ALLOWED)('allow in %s what belongs there', (file) => {
    const ours = /no-(restricted|danger|console|cycle)/
    expect(found.get(file)?.filter((code) => ours.test(code)) ?? []).toEqual([])
  })

  it('are in the committed file as the table says', () => {
    const committed: unknown = JSON.parse(readFileSync(join(root, '.oxlintrc.json'), 'utf8'))
    expect(committed).toEqual(lintConfig())
  })

  it('have a place for each folder of domain', () => {
    const folders = globSync('domain/*/', { cwd: root }).map((path) => basename(path))
    expect(folders.length).toBeGreaterThan(40)
    const placed: readonly string[] = [...SUBJECTS, ...READING_SIDE, 'testing']
    expect(folders.filter((folder) => !placed.includes(folder))).toEqual([])
  })

  it('let each subject know those before it only', () => {
    expect(subjectsAbove('division')).toContain('review')
    expect(subjectsAbove('review')).toEqual([
      'notice',
      'own-data',
      'setting',
      'countersign',
      'portal',
      'backup',
      'integrity',
      'health',
      'site',
      'search',
      'feed',
      'stats',
    ])
    expect(subjectsAbove('site')).toEqual(['search', 'feed', 'stats'])
  })
})
