import { describe, expect, it } from 'vitest'

import { areaSchema } from '#domain/article/body'
import { fc } from '#lib/testing/properties'

import { moveArea, SHAPES, shapeArea, sizeArea, WHOLE_PICTURE } from './crop-area.ts'

const LANDSCAPE = 3 / 2

describe('an area of a picture', () => {
  it('takes a shape around its middle, as large as the picture has room for', () => {
    expect(shapeArea(WHOLE_PICTURE, 1, LANDSCAPE)).toEqual({
      left: 167,
      top: 0,
      width: 667,
      height: 1_000,
    })
    const right = { left: 700, top: 200, width: 300, height: 300 }
    expect(shapeArea(right, 1, LANDSCAPE)).toMatchObject({ left: 333, width: 667 })
    expect(shapeArea(right, null, LANDSCAPE)).toEqual(right)
  })

  it('is moved as far as the picture reaches', () => {
    const area = { left: 0, top: 0, width: 400, height: 500 }
    expect(moveArea(area, 900, -20)).toEqual({ ...area, left: 600, top: 0 })
  })

  it('keeps its shape while it is sized, by width or by height', () => {
    const area = shapeArea(WHOLE_PICTURE, 16 / 9, LANDSCAPE)
    expect(sizeArea(area, { width: 500 }, 16 / 9, LANDSCAPE)).toMatchObject({
      width: 500,
      height: 422,
    })
    expect(sizeArea(area, { height: 422 }, 16 / 9, LANDSCAPE)).toMatchObject({
      width: 500,
      height: 422,
    })
  })

  it('is always one that can be cut, whatever is asked of it', () => {
    const place = fc.integer({ min: -2_000, max: 3_000 })
    const shape = fc.constantFrom(...SHAPES.map((one) => one.shape))
    const picture = fc.double({ min: 0.4, max: 2.5, noNaN: true })
    fc.assert(
      fc.property(place, place, place, shape, picture, (x, y, size, chosen, own) => {
        const shaped = shapeArea(WHOLE_PICTURE, chosen, own)
        const small = sizeArea(shaped, { width: size }, chosen, own)
        const moved = moveArea(small, x, y)
        for (const area of [shaped, small, moved, sizeArea(moved, { height: size }, chosen, own)]) {
          expect(areaSchema.safeParse(area).success, JSON.stringify(area)).toBe(true)
        }
      }),
    )
  })
})
