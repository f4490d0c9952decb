import { createHash } from 'node:crypto'

import sharp from 'sharp'
import { expect, it } from 'vitest'

import { firstSizes } from '#domain/media/encode-rendition'

import { encodeDrawing } from './encode-drawing.ts'

it('keeps what a picture can be placed with, and what the further sizes are made of', async () => {
  const sources: Uint8Array[] = []
  const kept = new Map<string, Uint8Array>()
  const background = { r: 90, g: 120, b: 60 }
  const bytes = await sharp({ create: { width: 1_080, height: 675, channels: 3, background } })
    .png()
    .toBuffer()
  const drawn = { owner: 1, bytes, format: 'png' as const }
  const encoded = await encodeDrawing(drawn, {
    source: async (file) => void sources.push(file),
    rendition: async (name, file) => void kept.set(name, file),
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
  expect(sources).toEqual([bytes])
})
