import { describe, expect, it } from 'vitest'

import { parseTermLines } from './watched-term-lines.ts'

const one = (text: string) => parseTermLines(text, 'mistake')[0]

describe('pasted lines of terms', () => {
  for (const text of [
    '做为\t作为\t动词用“作为”',
    '做为→作为→动词用“作为”',
    '做为 -> 作为 | 动词用“作为”',
    '做为，作为，动词用“作为”',
    '  做为,作为,动词用“作为”  ',
  ]) {
    it(`are read from ${JSON.stringify(text)}`, () => {
      expect(one(text)?.term).toEqual({
        term: '做为',
        replacement: '作为',
        explanation: '动词用“作为”',
        kind: 'mistake',
      })
    })
  }

  it('may be a term alone, which is only to be looked at', () => {
    expect(one('某某某')?.term).toMatchObject({ replacement: null, explanation: '' })
  })

  it('keep commas of the reason', () => {
    expect(one('渡过难关，度过难关，时间用“度”，空间用“渡”')?.term?.explanation).toBe(
      '时间用“度”，空间用“渡”',
    )
  })

  it('say by their number what is wrong: too short, too long, nothing changed, twice', () => {
    const lines = parseTermLines(
      `对\n\n${'长'.repeat(41)}\n做为，做为\n甲乙，丙\n甲乙，丁`,
      'sensitive',
    )
    expect(lines.map(({ line, issue }) => [line, issue])).toEqual([
      [1, '至少 2 个字'],
      [3, '最多 40 字'],
      [4, '和词一样，没有改'],
      [5, null],
      [6, '前面已经有这个词'],
    ])
  })
})
