import { expect, it } from 'vitest'

import { readSchema } from './read-request.ts'

const takes = (...spans: [number, number][]) =>
  readSchema.safeParse({
    rawText: '字'.repeat(100),
    printDate: null,
    spans: spans.map(([start, end]) => ({ start, end })),
  }).success

it('takes stories that follow each other within the text', () => {
  expect(takes()).toBe(true)
  expect(takes([0, 40], [40, 60], [70, 100])).toBe(true)
})

it('refuses stories that overlap, go back, are empty or lie beyond the text', () => {
  expect(takes([0, 40], [39, 60])).toBe(false)
  expect(takes(...Array.from({ length: 60 }, (): [number, number] => [0, 100]))).toBe(false)
  expect(takes([50, 60], [0, 40])).toBe(false)
  expect(takes([40, 40])).toBe(false)
  expect(takes([40, 30])).toBe(false)
  expect(takes([0, 101])).toBe(false)
})
