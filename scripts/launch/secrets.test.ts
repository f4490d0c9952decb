import { chmodSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { writeDurably } from '#domain/media/write-durably'
import { ensureSecrets } from './secrets.ts'

vi.mock('#domain/media/write-durably', { spy: true })

describe('the secrets beside the data', () => {
  let folder = ''
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'secrets-'))))
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  it('are made once, and only their owner may read them', async () => {
    const secrets = await ensureSecrets(folder)
    const file = join(folder, 'secrets.json')
    chmodSync(file, 0o644)
    expect(await ensureSecrets(folder)).toEqual(secrets)
    expect(statSync(file).mode & 0o777).toBe(0o600)
    expect(writeDurably).toHaveBeenCalledExactlyOnceWith(file, expect.anything())
    expect(new Set(Object.values(secrets)).size).toBe(4)
  })

  it('get the key that an earlier version did not make, and keep the others', async () => {
    const { sealingKey, ...earlier } = await ensureSecrets(folder)
    const file = join(folder, 'secrets.json')
    writeFileSync(file, JSON.stringify(earlier))
    const now = await ensureSecrets(folder)
    expect(now).toEqual({ ...earlier, sealingKey: expect.any(String) })
    expect(now.sealingKey).not.toBe(sealingKey)
    expect(await ensureSecrets(folder)).toEqual(now)
    expect(statSync(file).mode & 0o777).toBe(0o600)
  })

  it('are never recreated over a damaged file, which would lock the database', async () => {
    writeFileSync(join(folder, 'secrets.json'), '{ "databasePassword": "abc" }')
    await expect(ensureSecrets(folder)).rejects.toThrow(/坏了/)
  })
})
