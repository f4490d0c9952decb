import { expect, test } from 'vitest'

import { foldRadicals } from './radicals.ts'

test.each([
  ['⽢⾕县政协', '甘谷县政协'],
  ['农⺠', '农民'],
  ['3⽉16⽇', '3月16日'],
  ['⻅⻔⻓⻄⻘⻝⻩', '见门长西青食黄'],
  ['庄浪', '庄浪'],
])('%s reads %s', (text, folded) => {
  expect(foldRadicals(text)).toBe(folded)
})

const between = (first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, index) => String.fromCharCode(first + index))

test('each stands for one unified ideograph of one code unit', () => {
  const radicals = [...between(0x2e80, 0x2ef3), ...between(0x2f00, 0x2fd5)]
  const folded = radicals.map((radical) => [radical, foldRadicals(radical)] as const)
  const changed = folded.filter(([radical, ideograph]) => radical !== ideograph)
  expect(changed.every(([, one]) => /^[\u3400-\u4dbf\u4e00-\u9fff]$/.test(one))).toBe(true)
  const left = folded.filter(([radical, ideograph]) => radical === ideograph)
  // Unassigned, without an ideograph, or with one that takes two code units.
  expect(left.map(([radical]) => radical.charCodeAt(0).toString(16)).join(' ')).toBe(
    '2e80 2e87 2e91 2e9a 2eaa 2eae 2eb5 2eb7 2eb8 2ebd 2ec7 2eca 2ed5 2ede 2ee1',
  )
})
