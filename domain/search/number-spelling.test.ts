import { expect, it } from 'vitest'

import { otherSpellings, spellNumbersOtherwise } from './number-spelling.ts'

it.each([
  ['第十八次', '第18次'],
  ['第18次', '第十八次'],
  ['第八讲', '第8讲'],
  ['第8讲', '第八讲'],
  ['第二十次主席会议', '第20次主席会议'],
  ['第10届', '第十届'],
  ['第115期', '第一百一十五期'],
  ['第一百零五期', '第105期'],
  ['第105期', '第一百零五期'],
  ['十八次会议', '18次会议'],
  ['18次会议', '十八次会议'],
])('writes %s as %s', (text, other) => {
  expect(spellNumbersOtherwise(text)).toBe(other)
})

it.each(['提案', '一次', '2026年', '142件', '第次', '十三件重点', '1234次'])(
  'leaves %s as it is',
  (text) => {
    expect(spellNumbersOtherwise(text)).toBeNull()
  },
)

it.each([
  ['第26次', ['第二十六次', '26次', '二十六次']],
  ['第二十六次会议', ['第26次会议', '二十六次会议', '26次会议']],
  ['第十八次', ['第18次', '18次']],
  ['第8讲', ['第八讲']],
  ['18次', ['十八次']],
  ['提案', []],
])('finds %s as %o, too', (text, others) => {
  expect(otherSpellings(text)).toEqual(others)
})
