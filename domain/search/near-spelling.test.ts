import { expect, it } from 'vitest'

import { findNearSpelling } from './near-spelling.ts'

const NAMES = ['庄浪县', '通渭县', '社情民意', '政协讲堂', '静宁县', '景泰县', '提案']

it.each([
  ['庄良县', '庄浪县'],
  ['通谓县提案', '通渭县提案'],
  ['社情名意', '社情民意'],
  ['政协讲唐', '政协讲堂'],
])('takes %s for %s', (typed, meant) => {
  expect(findNearSpelling(typed, NAMES)).toBe(meant)
})

it('prefers what sounds the same', () => {
  expect(findNearSpelling('京宁县', ['静宁县', '会宁县'])).toBe('静宁县')
})

it.each(['庄浪县', '会宁', '题案', '梯田', ''])('has nothing near %s', (typed) => {
  expect(findNearSpelling(typed, NAMES)).toBeNull()
})
