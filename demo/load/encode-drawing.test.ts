import { createHash } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import sharp from 'sharp'
import { expect, it } from 'vitest'

import { firstSizes, SOURCE_FILE } from '#domain/media/encode-rendition'

import { encodeDrawing } from './encode-drawing.ts'

it('keeps what a picture can be placed with, and leaves beside it only what the further sizes are made of', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'portal-drawing-'))
  const kept = new Map<string, Uint8Array>()
  const background = { r: 90, g: 120, b: 60 }
  const bytes = await sharp({ create: { width: 1_080, height: 675, channels: 3, background } })
    .png()
    .toBuffer()
  const drawn = { owner: 1, bytes, format: 'png' as const }
  const encoded = await encodeDrawing(drawn, folder, async (name, file) => {
    kept.set(name, file)
  })
  expect(encoded).toMatchObject({ width: 1_080, height: 675 })
  expect(encoded.renditions.map(({ format, width }) => ({ format, width }))).toEqual(
    firstSizes(1_080),
  )
  for (const { fileName, sha256, byteSize, width } of encoded.renditions) {
    const file = kept.get(fileName) ?? Buffer.alloc(0)
    expect(file.byteLength).toBe(byteSize)
    expect(createHash('sha256').update(file).digest('hex')).toBe(sha256)
    expect((await sharp(file).metadata()).width).toBe(width)
  }
  expect(await readdir(folder)).toEqual([SOURCE_FILE])
  expect(await readFile(join(folder, SOURCE_FILE))).toEqual(bytes)
  await rm(folder, { recursive: true })
})
