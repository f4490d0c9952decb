import { access, mkdir, mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { eq } from 'drizzle-orm'
import sharp from 'sharp'
import { afterEach, beforeEach, expect, it } from 'vitest'

import { pendingRenditions } from '#db/schema/media'
import { withRollback } from '#db/testing/test-database'

import { as, NOW, setStage } from '../testing/stage.ts'
import { listRenditions } from './list-renditions.ts'
import { storePicture } from './store-picture.ts'
import { openFolderStore } from './store/folder-store.ts'
import { sweepLeftovers } from './sweep-leftovers.ts'

const OLD = new Date(NOW.getTime() - 25 * 3_600_000)
const FRESH = new Date(NOW.getTime() - 3_600_000)

let media = ''
let parts = ''
let children = ''
beforeEach(async () => {
  media = await mkdtemp(join(tmpdir(), 'portal-media-'))
  parts = await mkdtemp(join(tmpdir(), 'portal-parts-'))
  children = await mkdtemp(join(tmpdir(), 'portal-children-'))
})
afterEach(async () => {
  for (const folder of [media, parts, children]) await rm(folder, { recursive: true, force: true })
})

async function leave(folder: string, name: string, at: Date): Promise<string> {
  await mkdir(folder, { recursive: true })
  const path = join(folder, name)
  await writeFile(path, 'x')
  await utimes(path, at, at)
  return path
}
const isThere = (path: string) =>
  access(path).then(
    () => true,
    () => false,
  )

it('deletes parts, sources and files that nothing names any more, and keeps what is at work', () =>
  withRollback(async (tx) => {
    const { author } = await setStage(tx)
    const store = openFolderStore(media)
    const bytes = await sharp({
      create: { width: 640, height: 480, channels: 3, background: '#47a' },
    })
      .jpeg()
      .toBuffer()
    const { mediaId } = await storePicture(as(tx, author), { bytes, fileName: 'x.jpg' }, store)
    const stored = (await listRenditions(tx, [mediaId])).map(({ storageKey }) => storageKey)
    const [waiting] = await tx
      .select({ folder: pendingRenditions.sourceFolder })
      .from(pendingRenditions)
      .where(eq(pendingRenditions.mediaId, mediaId))
    const source = `${waiting?.folder}/source.png`
    for (const key of [...stored, source]) await utimes(join(media, key), OLD, OLD)
    const dead = join(media, 'incoming', 'dead')
    await leave(dead, 'source.png', OLD)
    const folderAt = async (name: string, at: Date) => {
      const folder = join(children, name)
      await leave(folder, 'source.png', at)
      await utimes(folder, at, at)
      return folder
    }
    const gone = [
      await folderAt('portal-child-a', OLD),
      await leave(join(parts, '7', 'sha256-a'), '000000000000', OLD),
      await leave(join(parts, '7'), 'sha256-of-before', OLD),
      await leave(join(media, 'ab'), 'cd-720.webp', OLD),
      await leave(join(media, 'ab'), 'cd-720.webp.half', OLD),
      dead,
    ]
    const kept = [
      await folderAt('portal-child-b', FRESH),
      await folderAt('of-others', OLD),
      await leave(join(parts, '7', 'sha256-b'), '000000000000', OLD),
      await leave(join(parts, '7', 'sha256-b'), '000000000001', FRESH),
      await leave(join(media, 'ab'), 'ef-720.webp', FRESH),
      ...stored.map((key) => join(media, key)),
      join(media, source),
      await leave(join(media, 'incoming', 'at-work'), 'source.png', FRESH),
    ]
    await sweepLeftovers(tx, NOW, { store, parts: openFolderStore(parts), children })
    for (const path of gone) expect(await isThere(path), path).toBe(false)
    for (const path of kept) expect(await isThere(path), path).toBe(true)
  }))

it('has nothing to do where no folder is there yet', () =>
  withRollback(async (tx) => {
    await sweepLeftovers(tx, NOW, {
      store: openFolderStore(join(media, 'none')),
      parts: openFolderStore(join(parts, 'none')),
      children: join(children, 'none'),
    })
    expect(await readdir(media)).toEqual([])
  }))
