import { expect, it } from 'vitest'

import { wordSeriesCount, wordSeriesNumber, wordSeriesRange } from './series-words.ts'

it('counts lectures and sessions each by its measure word', () => {
  expect(wordSeriesNumber('政协讲堂', 8)).toBe('第8讲')
  expect(wordSeriesNumber('十届主席会议', 18)).toBe('第18次')
  expect(wordSeriesRange('政协讲堂', 3, 3)).toBe('第3讲')
  expect(wordSeriesRange('十届主席会议', 1, 17)).toBe('第1至17次')
  expect(wordSeriesCount('政协讲堂', 2)).toBe('2讲')
})
