import { describe, expect, test } from 'vitest'

import { MAX_CHARACTERS, MAX_TERMS, parseQuery } from './parse-query.ts'

/** wanted, "wanted as it is", -unwanted */
const terms = (raw: string) => {
  const { wanted, unwanted } = parseQuery(raw)
  const show = (sign: string) => (term: { text: string; exact: boolean }) =>
    sign + (term.exact ? `"${term.text}"` : term.text)
  return [...wanted.map(show('')), ...unwanted.map(show('-'))]
}

describe('a question is read as words, phrases and exclusions', () => {
  test.each([
    ['提案', ['提案']],
    ['  提案　会议 ', ['提案', '会议']],
    ['“重点提案”', ['"重点提案"']],
    ['"重点提案"', ['"重点提案"']],
    ['「重点提案」', ['"重点提案"']],
    ['"重点提案”', ['"重点提案"']],
    ['“重点提案', ['"重点提案"']],
    ['办理“重点提案”庄浪', ['办理', '庄浪', '"重点提案"'].toSorted()],
    ['提案 -会议', ['提案', '-会议']],
    ['提案 －会议', ['提案', '-会议']],
    ['提案 —会议', ['提案', '-会议']],
    ['提案 -“主席会议”', ['提案', '-"主席会议"']],
    ['提案 - 会议', ['提案', '会议']],
    ['提案-会议', ['提案 会议']],
    ['提案 提案', ['提案']],
    ['“执行七项，措施”', ['"执行七项 措施"']],
    ['《条例》', ['条例']],
    ['“”', []],
    ['-', []],
    ['！？', []],
    ['', []],
  ])('%s', (raw, expected) => {
    expect(terms(raw).toSorted()).toEqual(expected.toSorted())
  })
})

describe('a question is folded for looking up and kept for showing', () => {
  test.each([
    ['莊浪縣政協', '庄浪县政协'],
    ['２０２３年', '2023年'],
    ['ＰＰＰ项目', 'ppp项目'],
    ['ZL', 'zl'],
  ])('%s', (raw, folded) => {
    const query = parseQuery(raw)
    expect(query.wanted).toEqual([{ text: folded, exact: false }])
    expect(query.text).toBe(raw)
  })
})

describe('limits', () => {
  test('a single character is left out and reported', () => {
    expect(parseQuery('水 提案')).toMatchObject({
      wanted: [{ text: '提案' }],
      ignored: ['水'],
    })
  })
  test('only so many words are looked up', () => {
    const many = '一月 二月 三月 四月 五月 六月 七月 八月 九月 十月'
    const { wanted, ignored } = parseQuery(many)
    expect(wanted).toHaveLength(MAX_TERMS)
    expect(ignored).toEqual(['九月', '十月'])
  })
  test('a long question is cut by characters, never within one', () => {
    const { text } = parseQuery('𠮷'.repeat(100))
    expect([...text]).toHaveLength(MAX_CHARACTERS)
    expect(text).toBe('𠮷'.repeat(MAX_CHARACTERS))
  })
  test('control characters and line breaks are white space', () => {
    expect(terms('提案\u0000\n会议\u200b')).toEqual(['提案', '会议'])
  })
})
