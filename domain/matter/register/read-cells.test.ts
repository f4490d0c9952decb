import { expect, it } from 'vitest'

import { readDay } from './read-cells.ts'

it.each([
  ['2026年1月20日', '2026-01-20'],
  ['20260120', '2026-01-20'],
  ['46042', '2026-01-20'],
  ['36526', '2000-01-01'],
  ['73050', '2099-12-31'],
  ['', null],
])('reads the day of %s as %s', (cell, value) => {
  expect(readDay(cell, '期限')).toEqual({ value })
})

it.each(['36525', '73051', '4604', '2026'])('takes %s for no day', (cell) => {
  expect(readDay(cell, '期限')).toEqual({ issue: `期限“${cell}”不是日期，写成 2026-03-01` })
})
