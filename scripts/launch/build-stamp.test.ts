import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { buildSources, hashSources, isBuilt, writeBuildStamp } from './build-stamp.ts'

describe('the stamp of a build', () => {
  let root = ''
  let distDir = ''

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'stamp-'))
    distDir = join(root, '.next')
    for (const folder of ['app/deep', 'db/testing', '.next'])
      mkdirSync(join(root, folder), { recursive: true })
    for (const file of [
      'app/page.tsx',
      'app/deep/rule.test.ts',
      'db/testing/rows.ts',
      'next.config.ts',
      'README.md',
    ]) {
      writeFileSync(join(root, file), file)
    }
    writeFileSync(join(distDir, 'BUILD_ID'), 'x')
  })
  afterEach(() => rmSync(root, { recursive: true, force: true }))

  it('covers what a build is made from, and neither tests nor documents', () => {
    expect(buildSources(root)).toEqual(['app/page.tsx', 'next.config.ts'])
  })

  it('holds as long as the content does, whatever the times say', () => {
    writeBuildStamp(distDir, hashSources(root, ['62']))
    utimesSync(join(root, 'app/page.tsx'), new Date(), new Date())
    expect(isBuilt(distDir, hashSources(root, ['62']))).toBe(true)
  })

  it('is stale after a change, a new file, a move or another province', () => {
    const before = hashSources(root, ['62'])
    expect(hashSources(root, ['63'])).not.toBe(before)
    writeFileSync(join(root, 'app/other.tsx'), '')
    const grown = hashSources(root, ['62'])
    expect(grown).not.toBe(before)
    writeFileSync(join(root, 'app/page.tsx'), 'changed')
    expect(hashSources(root, ['62'])).not.toBe(grown)
  })

  it('means nothing without a finished build', () => {
    const hash = hashSources(root, [])
    expect(isBuilt(distDir, hash)).toBe(false)
    writeBuildStamp(distDir, hash)
    rmSync(join(distDir, 'BUILD_ID'))
    expect(isBuilt(distDir, hash)).toBe(false)
  })
})
