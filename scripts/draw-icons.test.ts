import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import sharp from 'sharp'
import { describe, expect, it } from 'vitest'

import { drawIcons } from './draw-icons.ts'

const ROOT = join(import.meta.dirname, '..')
const ICO_ENTRY = 6

/** The images of an .ico file, each by the size its entry states. */
function imagesOf(ico: Buffer): { size: number; bytes: Buffer }[] {
  return Array.from({ length: ico.readUInt16LE(4) }, (_, index) => {
    const entry = ICO_ENTRY + index * 16
    const start = ico.readUInt32LE(entry + 12)
    const bytes = ico.subarray(start, start + ico.readUInt32LE(entry + 8))
    return { size: ico.readUInt8(entry), bytes }
  })
}

const pixelsOf = (bytes: Buffer) => sharp(bytes).ensureAlpha().raw().toBuffer()

/** The largest difference of a channel: the drawing is the same on every machine but for a rounding. */
function largestDifference(a: Buffer, b: Buffer): number {
  expect(a.length).toBe(b.length)
  return a.reduce((most, value, index) => Math.max(most, Math.abs(value - (b[index] ?? 0))), 0)
}

describe('the icons', async () => {
  const icons = await drawIcons(readFileSync(join(ROOT, 'app/icon.svg')))

  it.each(icons)('$path is the seal of today', async ({ path, bytes }) => {
    const kept = readFileSync(join(ROOT, path))
    const pairs = path.endsWith('.ico')
      ? imagesOf(kept).map((image, index) => [image.bytes, imagesOf(bytes)[index]?.bytes] as const)
      : [[kept, bytes] as const]
    for (const [old, drawn] of pairs) {
      const difference = largestDifference(await pixelsOf(old), await pixelsOf(drawn ?? old))
      expect(difference, 'npm run icons:draw').toBeLessThanOrEqual(2)
    }
  })

  it('have the sizes that browsers and home screens ask for', async () => {
    const ico = imagesOf(readFileSync(join(ROOT, 'app/favicon.ico')))
    expect(ico.map(({ size }) => size)).toEqual([16, 32, 48])
    for (const { size, bytes } of ico)
      expect(await sharp(bytes).metadata()).toMatchObject({ format: 'png', width: size })
    const apple = await sharp(join(ROOT, 'app/apple-icon.png')).metadata()
    // iOS puts black behind what is transparent.
    expect(apple).toMatchObject({ width: 180, height: 180, hasAlpha: false })
  })
})
