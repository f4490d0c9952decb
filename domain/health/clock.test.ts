import { expect, it } from 'vitest'

import { clockOffset, isClockOff } from './clock.ts'

const asked = { began: 10_000, ended: 10_400 }

it.each([
  [10_000, 0],
  [10_399.5, 0],
  [9_990, -10],
  [7_000, -3_000],
  // The end was somewhere in the millisecond that had begun.
  [10_400.9, 0],
  [12_501, 2_100],
])('a clock at %d is off by %d', (time, offset) => {
  expect(clockOffset(time, asked)).toBe(offset)
})

it('warns beyond two seconds, ahead and behind', () => {
  expect([2_000, -2_000, 2_001, -2_001].map(isClockOff)).toEqual([false, false, true, true])
})
