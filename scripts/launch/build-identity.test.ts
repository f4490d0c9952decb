import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import { expect, it } from 'vitest'

import { buildIdentity } from './build-identity.ts'

const ROOT = join(import.meta.dirname, '../..')

it('is the same for the same sources, and another for others', () => {
  const [one, same, other] = ['ad12'.repeat(16), 'ad12'.repeat(16), 'bd12'.repeat(16)].map(
    buildIdentity,
  )
  expect(one).toEqual(same)
  expect(one?.SOURCES_HASH).not.toBe(other?.SOURCES_HASH)
  expect(one?.SOURCES_HASH).not.toContain('ad')
  expect(Buffer.from(one?.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY ?? '', 'base64')).toHaveLength(32)
})

it('names actions alike in every build, so that a form of the one before is taken', () => {
  const [one, other] = ['ad12'.repeat(16), 'bd12'.repeat(16)].map(
    (hash) => buildIdentity(hash).NEXT_SERVER_ACTIONS_ENCRYPTION_KEY,
  )
  expect(one).toBe(other)
})

it('hides nothing: no action stands within another function, whose values it would take', () => {
  const files = globSync('{app,components,server}/**/*.{ts,tsx}', { cwd: ROOT })
  const within = files.filter((file) =>
    /^[ \t]+['"]use server['"]/m.test(readFileSync(join(ROOT, file), 'utf8')),
  )
  expect(files.length).toBeGreaterThan(100)
  expect(within).toEqual([])
})
