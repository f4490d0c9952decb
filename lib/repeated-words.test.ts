import { expect, it } from 'vitest'

import { findRepeated } from './repeated-words.ts'

const SOURCE = '幸福巷的路灯坏了半年，晚上老人不敢出门。'

it('finds twelve letters in a row, and not eleven', () => {
  expect(findRepeated('建议：巷的路灯坏了半年晚上老人，请修。', SOURCE)).toEqual([
    '巷的路灯坏了半年晚上老人',
  ])
  expect(findRepeated('建议：巷的路灯坏了半年晚上老，请修。', SOURCE)).toEqual([])
})

it('is not deceived by spaces and points, and marks each place as it is written', () => {
  const text = '𠀀村：路灯坏了、半年；晚上 老人不敢出门！又：幸福巷的路灯坏了半年晚上老'
  expect(findRepeated(text, SOURCE)).toEqual([
    '路灯坏了、半年；晚上 老人不敢出门',
    '幸福巷的路灯坏了半年晚上老',
  ])
})

it('finds nothing where there is nothing', () => {
  expect(findRepeated('', SOURCE)).toEqual([])
  expect(findRepeated(SOURCE, '')).toEqual([])
})
