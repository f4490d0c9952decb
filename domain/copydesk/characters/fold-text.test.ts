import { fc } from '#lib/testing/properties'
import { expect, test } from 'vitest'

import { foldText } from './fold-text.ts'

test.each([
  ['莊浪縣政協提案辦理', '庄浪县政协提案办理'],
  ['臺灣', '台湾'],
  ['⽢⾕县农⺠', '甘谷县农民'],
  ['一⾒如故', '一见如故'],
  ['２０２３年３月', '2023年3月'],
  ['ＰＰＰ', 'ppp'],
  ['“三抓三促”', '“三抓三促”'],
  ['提\u3000案', '提 案'],
])('%s is compared as %s', (text, folded) => {
  expect(foldText(text)).toBe(folded)
})

const units = fc.uint16Array().map((codes) => String.fromCharCode(...codes))

test('positions stay what they are', () => {
  const keeps = fc.check(fc.property(units, (text) => foldText(text).length === text.length))
  expect(keeps.counterexample).toBeNull()
})
test('folding twice changes nothing more', () => {
  const settles = fc.check(
    fc.property(units, (text) => foldText(foldText(text)) === foldText(text)),
  )
  expect(settles.counterexample).toBeNull()
})
