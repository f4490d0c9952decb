import { expect, it } from 'vitest'

import { saysTheSame } from './says-the-same.ts'

const SENTENCE = '我单位负责两个停靠点的地面硬化，2026年12月18日前完成。'

it.each([
  ['完成两个停靠点的地面硬化', true],
  [SENTENCE, true],
  ['建成三个停靠点的雨棚', false],
  ['两个停靠点装上座椅', false],
  ['', false],
])('%s', (promise, same) => expect(saysTheSame(SENTENCE, promise)).toBe(same))
