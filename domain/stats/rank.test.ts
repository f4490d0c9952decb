import { expect, it } from 'vitest'

import { reasonGroups } from './list-return-reasons.ts'
import { rankBy, usedPercent } from './rank.ts'

it('ranks equals alike and skips the next place, keeping the order they came in', () => {
  const rows = [3, 7, 7, 1, 3, 9].map((value, index) => ({ value, at: index }))
  const ranked = rankBy(rows, ({ value }) => value)
  expect(ranked.map(({ rank, value, at }) => [rank, value, at])).toEqual([
    [1, 9, 5],
    [2, 7, 1],
    [2, 7, 2],
    [4, 3, 0],
    [4, 3, 4],
    [6, 1, 3],
  ])
})

it('has no rate where nothing came, and may pass a hundred', () => {
  expect(usedPercent({ submitted: 0, used: 3 })).toBeNull()
  expect(usedPercent({ submitted: 186, used: 136 })).toBe(73)
  expect(usedPercent({ submitted: 2, used: 3 })).toBe(150)
})

it.each([
  ['请写明日期。', ['日期、时间']],
  ['请核对数字。', ['数字、人数']],
  ['请核对人名、职务。\n请补图注和摄影者。', ['人名、职务、署名', '图片、图注']],
  ['请再看看。', ['其他']],
])('sorts the reason %j by what it speaks of', (reason, groups) => {
  expect(reasonGroups(reason)).toEqual(groups)
})
