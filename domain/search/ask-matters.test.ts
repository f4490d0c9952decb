import { expect, it } from 'vitest'

import { askMatters } from './ask-matters.ts'
import { parseQuery } from './parse-query.ts'

it.each([
  ['第23号', [23], []],
  ['23号提案', [23], []],
  ['第19号提案', [19], []],
  ['提案第十九号', [19], []],
  ['第二十三号', [23], []],
  ['西固第23号', [23], ['西固']],
  ['西固 23号', [23], ['西固']],
  ['老旧小区提案', [], ['老旧', '小区']],
  ['“老旧小区改造”', [], ['老旧小区改造']],
  ['“老旧小区改造（示例）”', [], ['老旧小区改造', '示例']],
  ['提案', [], ['提案']],
  ['改造 -河堤', [], ['改造']],
] as const)('%s asks for numbers %j and words %j', (text, numbers, words) => {
  expect(askMatters(parseQuery(text), '620000')).toMatchObject({ numbers, words })
})

it('asks for nothing where nothing is wanted', () => {
  expect(askMatters(parseQuery('-河堤'), null)).toBeNull()
  expect(askMatters(parseQuery(''), null)).toBeNull()
})
