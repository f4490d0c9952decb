import { expect, it } from 'vitest'

import { firstOfYearTo } from './dates.ts'

it.each([
  ['2026-08-31', '2025-09-01'],
  ['2026-11-29', '2025-12-01'],
  ['2026-12-31', '2026-01-01'],
  ['2024-02-29', '2023-03-01'],
])('the twelve months that end with the month of %s begin on %s', (day, first) => {
  expect(firstOfYearTo(day)).toBe(first)
})
