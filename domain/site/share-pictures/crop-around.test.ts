import { expect, it } from 'vitest'

import { DEFAULT_FOCUS } from '../../article/body.ts'
import { cropAround } from './crop-around.ts'

const SQUARE = { width: 1_200, height: 1_200 }

it('keeps the heads of a tall picture: a quarter from the top unless it was set', () => {
  const tall = { width: 600, height: 1_000 }
  expect(cropAround(tall, SQUARE, DEFAULT_FOCUS)).toEqual({
    left: 0,
    top: 100,
    width: 600,
    height: 600,
  })
  expect(cropAround(tall, SQUARE, { x: 50, y: 0 }).top).toBe(0)
  expect(cropAround(tall, SQUARE, { x: 50, y: 100 }).top).toBe(400)
})

it('moves sideways over a wide picture', () => {
  const wide = { width: 2_000, height: 500 }
  expect(cropAround(wide, SQUARE, DEFAULT_FOCUS).left).toBe(750)
  expect(cropAround(wide, SQUARE, { x: 100, y: 25 })).toEqual({
    left: 1_500,
    top: 0,
    width: 500,
    height: 500,
  })
})

it('never leaves the picture, however thin it is', () => {
  for (const picture of [
    { width: 1, height: 4_000 },
    { width: 4_000, height: 1 },
    { width: 333, height: 777 },
  ])
    for (const x of [0, 33, 100]) {
      const { left, top, width, height } = cropAround(picture, SQUARE, { x, y: x })
      expect(Math.min(left, top)).toBeGreaterThanOrEqual(0)
      expect(Math.min(width, height)).toBeGreaterThan(0)
      expect(left + width).toBeLessThanOrEqual(picture.width)
      expect(top + height).toBeLessThanOrEqual(picture.height)
    }
})
