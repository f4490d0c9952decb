import { mkdtemp, mkdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { beforeEach, expect, it, onTestFinished, vi } from 'vitest'

import { readDiskSpace } from './disk-space.ts'
import { findDivisionPicture } from './share-pictures.ts'

const { disk } = vi.hoisted(() => ({ disk: { folder: '', full: '' } }))
vi.mock('server-only', () => ({}))
vi.mock('./env.ts', () => ({ env: () => ({ dataDir: disk.folder }) }))
vi.mock('./reader/article.ts', () => ({ readArticle: async () => null }))
vi.mock('./reader/site.ts', () => ({
  readDivisions: async () => [{ code: '620000' }],
  readSettings: async () => ({ siteName: '试站' }),
}))
vi.mock('#domain/site/share-pictures/format-card', () => ({
  formatArticleCard: () => ({}),
  formatDivisionCard: () => ({ headline: '试站', photo: null }),
}))
const full = (step: string) => {
  if (disk.full === step) throw Object.assign(new Error(`ENOSPC: ${step}`), { code: 'ENOSPC' })
}
vi.mock('node:fs/promises', async (importOriginal) => {
  const known = await importOriginal<typeof import('node:fs/promises')>()
  const make = async (...asked: Parameters<typeof mkdir>) => {
    full('mkdir')
    return known.mkdir(...asked)
  }
  return { ...known, mkdir: make }
})
vi.mock('#domain/site/share-pictures/draw-in-child', () => ({
  drawInChild: async () => full('draw'),
}))

const wasFull = async () => (await readDiskSpace(tmpdir())).wasFull

beforeEach(async () => {
  disk.full = ''
  disk.folder = await mkdtemp(join(tmpdir(), 'portal-share-'))
  vi.stubGlobal('portalDiskFullAt', undefined)
  vi.spyOn(process.stdout, 'write').mockReturnValue(true)
  onTestFinished(async () => {
    vi.unstubAllGlobals()
    vi.restoreAllMocks()
    await rm(disk.folder, { recursive: true })
  })
})

it.each(['mkdir', 'draw'])('raises the alarm when the disk is full at %s', async (step) => {
  disk.full = step
  await expect(findDivisionPicture('620000')).rejects.toThrow('ENOSPC')
  expect(await wasFull()).toBe(true)
  disk.full = ''
  expect(await findDivisionPicture('620000')).toMatchObject({ hash: expect.any(String) })
})
