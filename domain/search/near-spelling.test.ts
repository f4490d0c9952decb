import { expect, it } from 'vitest'

import { listNearSpellings } from './near-spelling.ts'

const WORDS = [
  '庄浪县',
  '通渭县',
  '社情民意',
  '政协讲堂',
  '静宁县',
  '景泰县',
  '提案',
  '义诊',
  '视察',
  '政协',
  '协商',
]

it.each([
  ['庄良县', '庄浪县'],
  ['通谓县提案', '通渭县提案'],
  ['社情名意', '社情民意'],
  ['政协讲唐', '政协讲堂'],
  ['义疹', '义诊'],
  ['视茶', '视察'],
  ['正协', '政协'],
  ['题案', '提案'],
  ['xieshang', '协商'],
  ['庄浪 义疹', '庄浪 义诊'],
  ['庄浪yizhen', '庄浪义诊'],
])('takes %s for %s', (typed, meant) => {
  expect(listNearSpellings(typed, WORDS)[0]).toBe(meant)
})

it('prefers what sounds the same', () => {
  expect(listNearSpellings('京宁县', ['会宁县', '静宁县'])).toEqual(['静宁县', '会宁县'])
})

it.each(['庄浪县', '会宁', '梯田', '提按钮', 'xie', ''])('has nothing near %s', (typed) => {
  expect(listNearSpellings(typed, WORDS)).toEqual([])
})
