import { expect, it } from 'vitest'

import { beginsWithNumber, otherSpellings, splitAtNumbers } from './number-spelling.ts'

it.each([
  ['第26次', ['第二十六次', '26次', '二十六次']],
  ['第二十六次会议', ['第26次会议', '二十六次会议', '26次会议']],
  ['第十八次', ['第18次', '十八次', '18次']],
  ['第18次', ['第十八次', '18次', '十八次']],
  ['第八讲', ['第8讲']],
  ['第8讲', ['第八讲']],
  ['第10届', ['第十届', '10届']],
  ['第115期', ['第一百一十五期', '115期', '一百一十五期']],
  ['第一百零五期', ['第105期', '一百零五期', '105期']],
  ['第105期', ['第一百零五期', '105期', '一百零五期']],
  ['18次', ['十八次']],
  ['十八次会议', ['18次会议']],
  ['十三届26次', ['13届26次', '十三届二十六次']],
])('finds %s as %o, too', (text, others) => {
  expect(otherSpellings(text)).toEqual(others)
})

it.each(['提案', '一次', '2026年', '142件', '第次', '十三件重点', '1234次'])(
  'has no other spelling of %s',
  (text) => {
    expect(otherSpellings(text)).toEqual([])
  },
)

it.each([
  ['十八次主席会议', ['十八次', '主席会议'], true],
  ['政协十届第十八次会议', ['政协十届', '第十八次', '会议'], false],
  ['第十八次', ['第十八次'], true],
  ['一次会议', ['一次会议'], false],
  ['提案', ['提案'], false],
])('cuts %s into %o', (text, parts, begins) => {
  expect(splitAtNumbers(text)).toEqual(parts)
  expect(beginsWithNumber(text)).toBe(begins)
})
