import { readFileSync } from 'node:fs'

import { describe, expect, it } from 'vitest'

import { findMissing, type Packages } from './complete-lockfile.ts'

describe('the lockfile', () => {
  it('names the optional packages of every system, or npm ci refuses it', () => {
    const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
      packages: Packages
    }
    expect(findMissing(packages)).toEqual({})
  })

  it('is completed from what packages ask for, with the systems in their names', () => {
    const asked = {
      '@a/x-linux-x64-musl': '1.0.0',
      '@a/x-darwin-arm64': '1.0.0',
      '@a/there': '1.0.0',
    }
    const packages: Packages = {
      'node_modules/x': { version: '1.0.0', optionalDependencies: asked },
      'node_modules/x/node_modules/@a/there': { version: '1.0.0' },
    }
    expect(findMissing(packages)).toEqual({
      'node_modules/@a/x-linux-x64-musl': {
        version: '1.0.0',
        optional: true,
        os: ['linux'],
        cpu: ['x64'],
        libc: ['musl'],
      },
      'node_modules/@a/x-darwin-arm64': {
        version: '1.0.0',
        optional: true,
        os: ['darwin'],
        cpu: ['arm64'],
      },
    })
  })
})
