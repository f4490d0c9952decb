import { expect, it } from 'vitest'

import { heatLevel } from './heat-level.ts'

it('keeps nothing apart from little, and lets only the most be darkest', () => {
  expect([0, 1, 5, 10, 20].map((count) => heatLevel(count, 20))).toEqual([0, 1, 1, 2, 4])
  expect(heatLevel(1, 1)).toBe(1)
})
