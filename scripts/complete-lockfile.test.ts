import { readFileSync } from 'node:fs'

import { describe, expect, it } from 'vitest'

import { findIncomplete, findMissing, prepare, type Packages } from './complete-lockfile.ts'

describe('the lockfile', () => {
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
    packages: Packages
  }

  it('names the optional packages of every system, or npm ci refuses it', () => {
    expect(findMissing(packages)).toEqual([])
  })

  it('has the address and the hash of every package, so that an install need not ask for them', () => {
    expect(findIncomplete(packages)).toEqual([])
  })
})

describe('completing a lockfile', () => {
  const asked = { '@a/x-linux-x64-musl': '1.0.0', '@a/there': '1.0.0' }
  const packages: Packages = {
    '': {},
    'node_modules/x': { version: '1.0.0', integrity: 'sha512-a', optionalDependencies: asked },
    'node_modules/x/node_modules/@a/there': { version: '2.0.0', integrity: 'sha512-b' },
    'node_modules/x/node_modules/within': { version: '3.0.0', inBundle: true },
    'node_modules/unknown': { version: '1.0.0' },
  }

  it('finds what is asked for and has no entry', () => {
    expect(findMissing(packages)).toEqual(['@a/x-linux-x64-musl'])
  })

  it('gives each package its address, and leaves to npm what has no hash', () => {
    expect(findIncomplete(packages)).toEqual([
      'node_modules/x',
      'node_modules/x/node_modules/@a/there',
      'node_modules/unknown',
    ])
    const prepared = prepare(packages)
    expect(findIncomplete(prepared)).toEqual([])
    expect(prepared).not.toHaveProperty(['node_modules/unknown'])
    expect(prepared['node_modules/x/node_modules/@a/there']?.resolved).toBe(
      'https://registry.npmjs.org/@a/there/-/there-2.0.0.tgz',
    )
  })
})
