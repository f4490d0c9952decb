// A first start has the first packages alone until the others have come.

import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

import { FIRST_PACKAGES, installInTwo } from './install-in-two.mjs'

const ROOT = join(import.meta.dirname, '..')
const { dependencies, imports } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
  dependencies: Record<string, string>
  imports: Record<string, string>
}

/** What stands behind `import`, `export` or in `import()`; types are gone before anything runs. */
const IMPORTED = /(?:^(?:import|export) (?!type )[^']*?from |^import |\bimport\()'([^']+)'/gm

const namesOf = (file: string): string[] =>
  [...readFileSync(file, 'utf8').matchAll(IMPORTED)].map(([, name = '']) => name)

/** The file of ours that `name` stands for in `file`, or null where it is a package. */
function fileOf(name: string, file: string): string | null {
  if (name.startsWith('.')) return join(dirname(file), name)
  const alias = Object.keys(imports).find((key) => name.startsWith(key.replace('*', '')))
  if (alias === undefined) return null
  return join(ROOT, (imports[alias] ?? '').replace('*', name.slice(alias.length - 1)))
}

function walk(start: string) {
  const files = new Set([start])
  const packages = new Set<string>()
  for (const file of files) {
    for (const name of namesOf(file)) {
      const found = fileOf(name, file)
      if (found !== null) files.add(found)
      else if (!isBuiltin(name))
        packages.add(name.split('/', name.startsWith('@') ? 2 : 1).join('/'))
    }
  }
  return { files, packages }
}

it('the launcher and the load of the demonstration import the first packages alone', () => {
  const { files, packages } = walk(join(ROOT, 'scripts/serve.ts'))
  expect([...files].filter((file) => !existsSync(file))).toEqual([])
  expect(files.size).toBeGreaterThan(500)
  expect([...packages].filter((name) => !FIRST_PACKAGES.includes(name))).toEqual([])
})

it('the first packages are among those of a portal', () => {
  expect(FIRST_PACKAGES.filter((name) => !(name in dependencies))).toEqual([])
})

describe('an install in two', () => {
  /** In the place of npm: notes what it is asked for, and installs that it was there. */
  const NPM = `#!/usr/bin/env node
    import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
    const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8'))
    appendFileSync(process.env.ASKED, Object.keys(dependencies).length + ' ' + process.argv[2] + '\\n')
    if (process.env.ASKED_FAILS === process.cwd()) { console.error('ENOTFOUND'); process.exit(1) }
    mkdirSync('node_modules', { recursive: true })
    writeFileSync('node_modules/.package-lock.json', '{}')`
  /** In the place of what runs after each install. */
  const AFTER = `import { mkdirSync, writeFileSync } from 'node:fs'
    mkdirSync(new URL('../node_modules/node/bin', import.meta.url), { recursive: true })
    for (const name of ['node', 'node.exe'])
      writeFileSync(new URL('../node_modules/node/bin/' + name, import.meta.url), '')`
  let root = ''
  const path = (name: string) => join(root, name)
  const asked = () => readFileSync(path('asked'), 'utf8').trim().split('\n')

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'in-two-'))
    for (const name of ['bin', 'scripts']) mkdirSync(path(name))
    for (const name of ['package.json', 'package-lock.json', '.npmrc'])
      writeFileSync(path(name), readFileSync(join(ROOT, name)))
    writeFileSync(path('bin/npm'), NPM, { mode: 0o755 })
    writeFileSync(path('scripts/after-install.mjs'), AFTER)
    vi.stubEnv('PATH', [path('bin'), process.env.PATH].join(delimiter))
    vi.stubEnv('ASKED', path('asked'))
    vi.spyOn(console, 'log').mockReturnValue()
    vi.spyOn(console, 'error').mockReturnValue()
  })
  afterEach(() => {
    vi.unstubAllEnvs()
    vi.restoreAllMocks()
    rmSync(root, { recursive: true, force: true })
  })

  const first = FIRST_PACKAGES.length
  const all = Object.keys(dependencies).length

  it('takes the first packages aside, and then adds all to them', async () => {
    const begun = await installInTwo(root)
    expect(existsSync(path('node_modules/node/bin/node'))).toBe(true)
    expect(await begun?.others).toBeNull()
    expect(asked()).toEqual([`${first} install`, `${all} install`])
    expect(existsSync(path('.first-packages'))).toBe(false)
    expect(await installInTwo(root)).toBeNull()
  })

  it('says why the others did not come', async () => {
    vi.stubEnv('ASKED_FAILS', root)
    expect(await (await installInTwo(root))?.others).toMatch(/下载不了/)
  })

  it('leaves what fails at once to an install of all', async () => {
    vi.stubEnv('ASKED_FAILS', path('.first-packages'))
    expect(await installInTwo(root)).toBeNull()
    expect(existsSync(path('node_modules'))).toBe(false)
    expect(asked()).toEqual([`${first} install`])
  })
})
