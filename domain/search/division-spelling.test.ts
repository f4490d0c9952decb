import { expect, test } from 'vitest'

import { buildDivisions } from '../division/build-divisions.ts'
import { findSpeltDivisions } from './division-spelling.ts'

const divisions = buildDivisions('62')
const names = (letters: string) =>
  findSpeltDivisions(divisions, letters).map(({ division }) => division.name)

test.each([
  ['zl', '庄浪县'],
  ['ZL', '庄浪县'],
  ['zlx', '庄浪县'],
  ['zhuanglang', '庄浪县'],
  ['zhuanglangxian', '庄浪县'],
  ['zhuang', '庄浪县'],
  ['lanzhou', '兰州市'],
  ['lz', '兰州市'],
  ['tanchang', '宕昌县'],
  ['tc', '宕昌县'],
  ['lanzhou-xinqu', '兰州新区'],
  ['zjc', '张家川回族自治县'],
])('%s is %s', (letters, name) => {
  expect(names(letters)).toContain(name)
})

test('a whole spelling comes before a beginning', () => {
  expect(names('linxia')[0]).toBe('临夏回族自治州')
})
test.each(['z', 'ppp', '庄浪', 'zl提案', ''])('%s names no place', (letters) => {
  expect(names(letters)).toEqual([])
})
