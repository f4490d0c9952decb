import { expect, it } from 'vitest'

import { addMonths, firstOfYearTo, formatSpan, isPast } from './dates.ts'

it.each([
  ['2026-08-31', '2025-09-01'],
  ['2026-11-29', '2025-12-01'],
  ['2026-12-31', '2026-01-01'],
  ['2024-02-29', '2023-03-01'],
])('the twelve months that end with the month of %s begin on %s', (day, first) => {
  expect(firstOfYearTo(day)).toBe(first)
})

it.each([
  ['2023', '2024', '2023年'],
  ['2023-03', undefined, '2023年3月'],
  ['2023-03', '2023-04', '3月'],
  ['2023-12', '2024-01', '2023年12月'],
  ['2023-03', '2023-03-16', '3月'],
  ['2023', '2023-03', '2023年'],
  ['2023-03-16', undefined, '2023年3月16日'],
  ['2023-03-16', '2023-03-20', '16日'],
  ['2023-03-16', '2023-04-01', '3月16日'],
  ['2023-12-31', '2024-01-01', '2023年12月31日'],
])('%s is called, seen from %s, %s', (span, from, name) => {
  expect(formatSpan(span, from)).toBe(name)
})

it.each([
  ['2026-03-08', true],
  ['2026-03-09', false],
  ['2026-03-10', false],
  [null, false],
])('a last day %s is past on 2026-03-09: %s', (lastDay, past) => {
  expect(isPast(lastDay, '2026-03-09')).toBe(past)
})

it.each([
  ['2026-03-20', 3, '2026-06-20'],
  ['2026-01-31', 1, '2026-02-28'],
  ['2027-11-30', 3, '2028-02-29'],
])('counts from %s %i months on', (day, count, then) => {
  expect(addMonths(day, count)).toBe(then)
})
