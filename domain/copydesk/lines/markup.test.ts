import { expect, test } from 'vitest'
import { cutMarkup } from './markup.ts'
import { stripOf } from '../characters/strip.ts'

test.each([
  ['## 庄浪县政协召开会议', '庄浪县政协召开会议'],
  ['> “今天请大家来。”', '“今天请大家来。”'],
  ['**□ 本报记者 甲某**', '□ 本报记者 甲某'],
  ['*（甲某 摄影报道）*', '（甲某 摄影报道）'],
  ['* 一要加强学习。', '* 一要加强学习。'],
  ['**甲某**说：“好。”', '**甲某**说：“好。”'],
  ['#话题#', '#话题#'],
])('%s reads %s', (text, bare) => {
  const strip = cutMarkup(stripOf(text, 0, text.length))
  expect(strip.text).toBe(bare)
  expect(strip.parts.map(({ start, end }) => text.slice(start, end)).join('')).toBe(bare)
})
