import { expect, it } from 'vitest'

import { fc } from '#lib/testing/properties'

import { pixelsOf } from './picture-area.ts'

it('is the middle of a picture in its pixels', () => {
  const area = { left: 250, top: 100, width: 500, height: 800 }
  expect(pixelsOf(area, { width: 1_600, height: 900 })).toEqual({
    left: 400,
    top: 90,
    width: 800,
    height: 720,
  })
})

it('never reaches beyond the picture', () => {
  const side = fc.integer({ min: 0, max: 1_000 })
  const length = fc.integer({ min: 1, max: 9_000 })
  fc.assert(
    fc.property(side, side, length, (from, to, width) => {
      const [left, right] = from < to ? [from, to] : [to, from]
      const area = { left, top: 0, width: right - left, height: 1_000 }
      const pixels = pixelsOf(area, { width, height: 1 })
      expect(pixels.left).toBeGreaterThanOrEqual(0)
      expect(pixels.width).toBeGreaterThanOrEqual(0)
      expect(pixels.left + pixels.width).toBeLessThanOrEqual(width)
      expect(pixels).toMatchObject({ top: 0, height: 1 })
    }),
  )
})
