// A first start has the first packages alone until the others have come.

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { isBuiltin } from 'node:module'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

import { waitForEnd } from '#lib/process/running-process'

import { FIRST_PACKAGES, installInTwo } from './install-in-two.mjs'

const ROOT = join(import.meta.dirname, '..')
const { dependencies, imports } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
  dependencies: Record<string, string>
  imports: Record<string, string>
}

/** What stands behind `import`, `export` or in `import()`; types are gone before anything runs. */
const IMPORTED = /(?:^(?:import|export) (?!type )[^']*?from |^import |\bimport\()'([^']+)'/gm

/** For a bucket alone, which a start asks for nothing until all have come. */
const ONCE_ALL_ARE_THERE = ['flydrive']

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
  const known = [...FIRST_PACKAGES, ...ONCE_ALL_ARE_THERE]
  expect([...packages].filter((name) => !known.includes(name))).toEqual([])
})

it('the first packages are among those of a portal', () => {
  expect(FIRST_PACKAGES.filter((name) => !(name in dependencies))).toEqual([])
})

describe('an install in two', () => {
  /** In the place of npm: notes what it is asked for, and installs a file for each name and one that all need. */
  const NPM = `#!/usr/bin/env node
    import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
    import { basename } from 'node:path'
    const { dependencies, optionalDependencies, overrides } = JSON.parse(readFileSync('package.json', 'utf8'))
    const half = basename(process.cwd())
    const asks = [half, process.argv[2], Object.keys(dependencies).length, !!optionalDependencies, !!overrides]
    appendFileSync(process.env.ASKED, asks.join(' ') + '\\n')
    if (process.env.ASKED_WAITS) {
      writeFileSync(process.env.ASKED + '-' + half, String(process.pid))
      await new Promise((resolve) => setTimeout(resolve, 600_000))
    }
    if (process.env.ASKED_FAILS === half) { console.error('ENOTFOUND'); process.exit(1) }
    const packages = {}
    for (const name of [...Object.keys(dependencies), 'shared']) {
      mkdirSync('node_modules/' + name, { recursive: true })
      writeFileSync('node_modules/' + name + '/package.json', '{}')
      packages['node_modules/' + name] = { version: '1.0.0' }
    }
    writeFileSync('node_modules/.package-lock.json', JSON.stringify({ lockfileVersion: 3, packages }))`
  /** In the place of what runs after each install. */
  const AFTER = `import { mkdirSync, writeFileSync } from 'node:fs'
    mkdirSync(new URL('../node_modules/node/bin', import.meta.url), { recursive: true })
    for (const name of ['node', 'node.exe'])
      writeFileSync(new URL('../node_modules/node/bin/' + name, import.meta.url), '')`
  let root = ''
  const path = (name: string) => join(root, name)
  const asked = () => readFileSync(path('asked'), 'utf8').trim().split('\n').toSorted()
  const listed = () => {
    const list = JSON.parse(readFileSync(path('node_modules/.package-lock.json'), 'utf8')) as {
      packages: object
    }
    return Object.keys(list.packages)
  }

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

  const all = Object.keys(dependencies)
  const first = FIRST_PACKAGES.length
  const others = all.length - first
  const whole = [...all, 'shared'].map((name) => `node_modules/${name}`).toSorted()

  it('takes both halves aside at once, begins with the first, and lays the others beside them', async () => {
    const begun = await installInTwo(root)
    expect(existsSync(path('node_modules/node/bin/node'))).toBe(true)
    expect(console.log).toHaveBeenLastCalledWith(
      expect.stringMatching(/^ {2}启动数据库要用的装好了（\d+\.\d 秒），其余的同时接着装$/),
    )
    for (const name of FIRST_PACKAGES) expect(existsSync(path(`node_modules/${name}`))).toBe(true)
    expect(await begun?.others).toBeNull()
    expect(asked()).toEqual([
      `first install ${first} true false`,
      `others install ${others} false true`,
    ])
    for (const name of all)
      expect(existsSync(path(`node_modules/${name}/package.json`)), name).toBe(true)
    expect(listed()).toEqual(whole)
    expect(existsSync(path('.installing'))).toBe(false)
    expect(await installInTwo(root)).toBeNull()
  })

  it('explains why the others did not come', async () => {
    vi.stubEnv('ASKED_FAILS', 'others')
    expect(await (await installInTwo(root))?.others).toMatch(/下载不了/)
    expect(listed()).toHaveLength(first + 1)
    expect(existsSync(path('.installing'))).toBe(false)
  })

  it('ends both when it is stopped', async () => {
    const begin = `import(${JSON.stringify(join(ROOT, 'scripts/install-in-two.mjs'))})
      .then(({ installInTwo }) => installInTwo(${JSON.stringify(root)}))`
    const start = spawn(process.execPath, ['-e', begin], {
      env: { ...process.env, ASKED_WAITS: 'yes' },
      stdio: 'ignore',
    })
    const ended = once(start, 'exit')
    const files = ['first', 'others'].map((half) => path(`asked-${half}`))
    await vi.waitUntil(() => files.every((file) => existsSync(file) && statSync(file).size > 0), {
      timeout: 60_000,
    })
    const pids = files.map((file) => Number(readFileSync(file, 'utf8')))
    start.kill('SIGINT')
    await ended
    expect(await Promise.all(pids.map((pid) => waitForEnd(pid, 60_000)))).toEqual([true, true])
  })

  it('leaves what fails at once to an install of all', async () => {
    vi.stubEnv('ASKED_FAILS', 'first')
    expect(await installInTwo(root)).toBeNull()
    expect(existsSync(path('node_modules'))).toBe(false)
    expect(existsSync(path('.installing'))).toBe(false)
  })
})
