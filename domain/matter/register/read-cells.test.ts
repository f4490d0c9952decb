import { expect, it } from 'vitest'

import { readClass, readNumber } from './read-cells.ts'

it.each([
  ['23', 23],
  ['第２３号', 23],
  ['023', 23],
  ['23.0', 23],
  ['2026-023', 23],
  ['2026年第23号', 23],
  ['某政协提〔2026〕23号', 23],
  ['10届5次会议第23号提案', 23],
  ['提案第 23 号', 23],
  ['2026', 2026],
])('reads the number of %s as %i', (cell, value) => {
  expect(readNumber(cell)).toEqual({ value })
})

it.each([
  '7（并入3号）',
  '10、11',
  '第15号（第16号并入）',
  '17号附1',
  '平时21',
  '一、经济建设类（13件）',
  '0',
])('takes %s for no number of one proposal', (cell) => {
  expect(readNumber(cell)).toEqual({ issue: `提案号“${cell}”看不出是第几号，只写数字` })
})

it.each([
  ['C（留作参考）', 'C'],
  ['a 类', 'A'],
  ['B类(列入计划)', 'B'],
])('reads the class of %s as %s', (cell, value) => {
  expect(readClass(cell)).toEqual({ value })
})

it.each(['A（B）', 'A、B', 'E', '参考'])('takes %s for no class', (cell) => {
  expect(readClass(cell)).toEqual({ issue: `办理结果“${cell}”看不懂，写 A、B、C、D` })
})
