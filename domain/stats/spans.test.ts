import { expect, it } from 'vitest'

import { addDays } from '#lib/dates'

import { spansOf } from './spans.ts'

it.each([
  ['a year', '2026-01-01', '2027-01-01', ['2026']],
  ['a quarter', '2026-04-01', '2026-07-01', ['2026-04', '2026-05', '2026-06']],
  [
    'what begins within a month',
    '2025-12-31',
    '2026-02-02',
    ['2025-12-31', '2026-01', '2026-02-01'],
  ],
  ['no day at all', '2026-03-01', '2026-03-01', []],
])('makes up %s of the fewest spans', (_, from, until, spans) => {
  expect(spansOf({ from, until })).toEqual(spans)
})

it('goes by months where years are too long, and by days where months are', () => {
  const year = { from: '2026-01-01', until: '2027-01-01' }
  expect(spansOf(year, 'month')).toHaveLength(12)
  expect(spansOf(year, 'day')).toHaveLength(365)
})

it('names each day of a stretch once, whatever it begins and ends with', () => {
  for (let from = '2023-12-30'; from < '2024-03-02'; from = addDays(from, 1)) {
    for (const length of [1, 30, 31, 60, 366, 800]) {
      const until = addDays(from, length)
      const days = Array.from({ length }, (_, index) => addDays(from, index))
      const spans = spansOf({ from, until })
      const namedBy = days.map((day) => spans.filter((span) => day.startsWith(span)).length)
      expect(new Set(namedBy), `${from} ${until}`).toEqual(new Set([1]))
    }
  }
})
