import { deflateSync } from 'node:zlib'

import sharp from 'sharp'
import { expect, it } from 'vitest'

import { keepPixelChunks } from './png-chunks.ts'
import { pngChunk } from './testing/hostile-pictures.ts'

const IHDR_END = 8 + 12 + 13

const picture = () =>
  sharp({ create: { width: 40, height: 30, channels: 3, background: '#a33' } })
    .png()
    .toBuffer()

it('leaves packed texts out, and what a colour or an orientation needs in', async () => {
  const png = await sharp(await picture())
    .withIccProfile('p3')
    .withExif({ IFD0: { Artist: 'x' } })
    .png()
    .toBuffer()
  const text = pngChunk('zTXt', Buffer.concat([Buffer.from('a\0\0', 'latin1'), deflateSync('x')]))
  const full = Buffer.concat([png.subarray(0, IHDR_END), text, text, png.subarray(IHDR_END)])
  const kept = keepPixelChunks(full)
  expect(kept.includes('zTXt')).toBe(false)
  const [before, after] = [await sharp(png).metadata(), await sharp(kept).metadata()]
  expect(after.icc).toEqual(before.icc)
  expect(after.exif).toEqual(before.exif)
  expect(await sharp(kept).raw().toBuffer()).toEqual(await sharp(png).raw().toBuffer())
})

it('leaves what is cut off or lies about a length to the decoder, which refuses it', async () => {
  const png = await picture()
  const lying = Buffer.from(png)
  lying.writeUInt32BE(0xff_ff_ff_ff, IHDR_END)
  for (const bytes of [lying, png.subarray(0, 50), png.subarray(0, 20), png.subarray(0, 3)]) {
    const decoded = sharp(keepPixelChunks(bytes), { failOn: 'error' }).raw().toBuffer()
    await expect(decoded).rejects.toThrow()
  }
})
