import { expect, it } from 'vitest'

import { formatSeriesCount, formatSeriesNumber, formatSeriesRange } from './format-series.ts'

it('counts lectures and sessions each by its measure word', () => {
  expect(formatSeriesNumber('政协讲堂', 8)).toBe('第8讲')
  expect(formatSeriesNumber('十届主席会议', 18)).toBe('第18次')
  expect(formatSeriesRange('政协讲堂', 3, 3)).toBe('第3讲')
  expect(formatSeriesRange('十届主席会议', 1, 17)).toBe('第1至17次')
  expect(formatSeriesCount('政协讲堂', 2)).toBe('2讲')
})
