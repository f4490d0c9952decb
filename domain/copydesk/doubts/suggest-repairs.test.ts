import { expect, test } from 'vitest'
import { suggestRepairs } from './suggest-repairs.ts'

const short = (text: string) =>
  suggestRepairs(text, 0).map((repair) => [repair.kind, repair.before, repair.after, repair.offset])

test.each([
  ['凝聚強大力量', [['traditional', '強', '强', 2]]],
  ['围绕“强省会”行动\uff0c我该谋什么”', [['unbalanced', '”', '', 15]]],
  ['《通知》《规定', [['unbalanced', '《', '', 4]]],
  ['会议,指出', [['width', ',', '\uff0c', 2]]],
  [
    '\uff11\uff10件',
    [
      ['width', '\uff11', '1', 0],
      ['width', '\uff10', '0', 1],
    ],
  ],
  ['增长3.5,达到预期', [['width', ',', '\uff0c', 5]]],
  ['1,000 kg', []],
  ['“强省会”行动\uff08试行\uff09\u3002', []],
])('%s', (text, expected) => {
  expect(short(text)).toEqual(expected)
})

test('nothing is applied without a person', () => {
  expect(suggestRepairs('強,(', 0).every((repair) => !repair.applied)).toBe(true)
})
