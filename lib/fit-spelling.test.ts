import { expect, it } from 'vitest'

import { fitsDivision } from './fit-spelling.ts'

const ZHUANGLANG = {
  name: '庄浪县',
  spelling: { whole: ['zhuanglang', 'zhuanglangxian'], initials: ['zl', 'zlx'] },
}

it.each(['', '庄', '浪县', 'zl', 'ZL', 'zhuanglang', 'zhua', ' ｚｌｘ '])(
  '%s names it',
  (typed) => {
    expect(fitsDivision(ZHUANGLANG, typed)).toBe(true)
  },
)

it.each(['z', 'zh', 'lang', '静宁', '庄浪市'])('%s does not', (typed) => {
  expect(fitsDivision(ZHUANGLANG, typed)).toBe(false)
})

it('is found by its name alone where nothing is spelt', () => {
  expect(fitsDivision({ name: '外省' }, '外')).toBe(true)
  expect(fitsDivision({ name: '外省' }, 'ws')).toBe(false)
})
