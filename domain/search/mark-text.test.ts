import { describe, expect, test } from 'vitest'

import { growsLinearly } from '../copydesk/testing/growth.ts'
import { markExcerpt, markText, type MarkedText } from './mark-text.ts'

/** The text with what is marked between brackets. */
const shown = ({ text, ranges }: MarkedText) =>
  ranges
    .toReversed()
    .reduce(
      (line, [from, to]) => `${line.slice(0, from)}[${line.slice(from, to)}]${line.slice(to)}`,
      text,
    )

describe('marks', () => {
  test.each([
    ['十三件重点提案批办', ['提案'], '十三件重点[提案]批办'],
    ['提案提案', ['提案'], '[提案提案]'],
    ['政协委员', ['政协', '协委'], '[政协委]员'],
    ['莊浪縣政協', ['庄浪'], '[莊浪]縣政協'],
    ['第１８讲与第8讲', ['8'], '第１８讲与第[8]讲'],
    ['ＰＰＰ项目', ['ppp'], '[ＰＰＰ]项目'],
    ['𠮷庄提案', ['提案'], '𠮷庄[提案]'],
    ['第二十八次与十八次', ['十八次'], '第二十八次与[十八次]'],
    ['没有', ['提案'], '没有'],
    ['', ['提案'], ''],
    ['文字', [''], '文字'],
  ])('%s', (text, marks, expected) => {
    expect(shown(markText(text, marks))).toBe(expected)
  })
})

describe('excerpts', () => {
  const filler = '会议学习了有关文件，安排了近期的几项工作。'

  test('begin with the sentence that holds the word', () => {
    const text = `${filler.repeat(10)}区政协选出重点提案督办。${filler.repeat(10)}`
    expect(markExcerpt(text, ['提案'])?.text).toMatch(/^(会议学习.*)?区政协选出重点提案督办。/)
  })
  test('take the place where most of the words stand', () => {
    const text = `提案很多。${filler.repeat(12)}提案由庄浪办理。${filler.repeat(3)}`
    const excerpt = markExcerpt(text, ['提案', '庄浪'])
    expect(excerpt && shown(excerpt)).toContain('[提案]由[庄浪]办理')
  })
  test('say with an ellipsis where they cut', () => {
    const text = '长'.repeat(300) + '提案' + '长'.repeat(300)
    const excerpt = markExcerpt(text, ['提案'])
    expect(excerpt?.text).toMatch(/^…长+提案长+…$/)
    expect(excerpt?.text.length).toBeLessThan(120)
  })
  test('are sought in a text of found words alone in time that grows with the text', () => {
    const sought = (text: string) => void markExcerpt(text, ['提案', '庄浪', '协商'])
    expect(growsLinearly(sought, '提案由庄浪协商，', 20_000)).toBe(true)
  })
  test('are not made when the word is not there', () => {
    expect(markExcerpt(filler, ['提案'])).toBeNull()
  })
  test('never cut a character in two', () => {
    const text = '𠮷'.repeat(200) + '提案' + '𠮷'.repeat(200)
    expect(markExcerpt(text, ['提案'])?.text).not.toMatch(
      /(^|[^\uD800-\uDBFF])[\uDC00-\uDFFF]|[\uD800-\uDBFF]($|[^\uDC00-\uDFFF])/,
    )
  })
})
