import { describe, expect, it } from 'vitest'

import { maskPersonalNumbers } from './personal-numbers.ts'

// Numbers made for the test: the check digits are right, nobody bears them.
describe('masking the numbers of persons', () => {
  const cases: [string, string][] = [
    ['电话13800138000。', '电话138****8000。'],
    ['电话138-0013-8000', '电话138****8000'],
    ['电话+8613800138000', '电话138****8000'],
    ['电话１３８００１３８０００', '电话138****8000'],
    ['电话138\u200B00138000', '电话138****8000'],
    ['证号11010519491231002X，是本人', '证号110105************，是本人'],
    ['证号110105 19491231 002x', '证号110105************'],
    ['卡号4111 1111 1111 1111', '卡号4111********1111'],
    ['甲13800138000、乙13900139000', '甲138****8000、乙139****9000'],
    ['座机0933-6621234', '座机0933-6621234'],
    ['投资13800138000元', '投资13800138000元'],
    ['电话138****8000', '电话138****8000'],
    ['', ''],
  ]
  for (const [text, masked] of cases) {
    it(text, () => expect(maskPersonalNumbers(text)).toBe(masked))
  }
})
