import { chmodSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ensureSecrets } from './secrets.ts'

describe('the secrets beside the data', () => {
  let folder = ''
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'secrets-'))))
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  it('are made once, and only their owner may read them', () => {
    const secrets = ensureSecrets(folder)
    const file = join(folder, 'secrets.json')
    chmodSync(file, 0o644)
    expect(ensureSecrets(folder)).toEqual(secrets)
    expect(statSync(file).mode & 0o777).toBe(0o600)
    expect(new Set(Object.values(secrets)).size).toBe(3)
  })

  it('are never made anew over a damaged file, which would lock the database', () => {
    writeFileSync(join(folder, 'secrets.json'), '{ "databasePassword": "abc" }')
    expect(() => ensureSecrets(folder)).toThrow(/damaged/)
  })
})
