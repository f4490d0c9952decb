import { expect, it } from 'vitest'

import { freshnessOf } from '#domain/stats/freshness'

import { formatLeft, ofView } from './board-view.ts'

const today = '2026-03-20'
const rows = [null, '2026-03-19', '2026-03-10', '2026-03-07', '2026-03-01', '2026-03-06'].map(
  (newest) => ({ newest, ...freshnessOf(newest, 14, today) }),
)
const newest = (view: 'soon' | 'stale') => ofView(rows, view).map((row) => row.newest)

it('shows what is nearly due, the next first, or what is past it, the longest first', () => {
  expect(newest('soon')).toEqual(['2026-03-07', '2026-03-10'])
  expect(newest('stale')).toEqual([null, '2026-03-01', '2026-03-06'])
})

it('says how many days are left, or have passed', () => {
  const words = rows.map((row) => formatLeft(row, 14))
  expect(words).toEqual([
    '还没有发过',
    '还有 13 天',
    '还有 4 天',
    '还有 1 天',
    '过了 5 天',
    '今天到红线',
  ])
})
