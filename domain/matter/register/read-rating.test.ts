import { expect, it } from 'vitest'

import { issuesOf, read } from './testing/read-cells.ts'

const NONE = { overall: null, attitude: null, result: null }
const ratingOf = (cells: Parameters<typeof read>[0]) => {
  const row = read(cells)
  return 'proposal' in row ? row.proposal.rating : row.issues
}

it.each([
  ['满意', 'satisfied'],
  [' 非常满意 ', 'satisfied'],
  ['基本满意', 'mostly'],
  ['比较满意', 'mostly'],
  ['不满意', 'not'],
  ['满意 2、不满意 1', 'not'],
  ['满意3人，基本满意1人', 'mostly'],
])(
  'keeps %s as one word for all, with no word for what the sheet does not part',
  (cell, overall) => {
    expect(ratingOf({ overall: cell })).toEqual({ ...NONE, overall })
  },
)

it('keeps attitude and result apart where the sheet parts them', () => {
  expect(ratingOf({ attitude: '满意', result: '不满意' })).toEqual({
    ...NONE,
    attitude: 'satisfied',
    result: 'not',
  })
})

it('takes an empty cell for no rating, and refuses what it does not understand', () => {
  for (const overall of ['', '未评价', '—']) expect(ratingOf({ overall })).toBeUndefined()
  expect(issuesOf({ overall: '95%' })).toBe('满意度“95%”看不懂，写满意、基本满意、不满意')
  expect(issuesOf({ attitude: '满意、好' })).toContain('办理态度“满意、好”看不懂')
})
