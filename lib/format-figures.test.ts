import { expect, it } from 'vitest'

import {
  splitDuration,
  formatCount,
  formatPart,
  formatPercent,
  formatShare,
  formatWaiting,
} from './format-figures.ts'

it('formats figures as people say them', () => {
  expect([formatShare(1 / 3), formatShare(2), formatShare(1.5)]).toEqual(['0.33', '2', '1.5'])
  expect(splitDuration(25 * 60_000)).toEqual({ figure: '25', unit: '分钟' })
  expect(splitDuration(9.2 * 3_600_000)).toEqual({ figure: '9', unit: '小时' })
  expect(splitDuration(60 * 3_600_000)).toEqual({ figure: '2.5', unit: '天' })
  expect([formatPercent(null), formatPercent(73)]).toEqual(['–', '73%'])
  expect(formatCount(12_345.4)).toBe('12,345')
  expect([0, 999, 1_000, 2_500].map(formatWaiting)).toEqual(['0', '999', '999+', '999+'])
})

it.each([
  [142, 150, '95%'],
  [1, 1_000, '不到1%'],
  [999, 1_000, '99%'],
  [1_000, 1_000, '100%'],
  [0, 10, '0%'],
])('%i of %i is %s', (part, whole, words) => expect(formatPart(part, whole)).toBe(words))
