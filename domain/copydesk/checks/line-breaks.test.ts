import { describe, expect, it } from 'vitest'

import { emptyContent, type Content } from '#domain/article/content'

import { quoteOf } from './hint.ts'
import { checkLineBreaks } from './line-breaks.ts'

/** One paragraph; '\n' is a line break within it. */
const paragraph = (text: string): Content => {
  const parts = text
    .split('\n')
    .flatMap((words, index) => [
      ...(index > 0 ? [{ type: 'hardBreak' } as const] : []),
      ...(words === '' ? [] : [{ type: 'text', text: words } as const]),
    ])
  const content = emptyContent('620825')
  return { ...content, body: { type: 'doc', content: [{ type: 'paragraph', content: parts }] } }
}
const quotes = (text: string) => {
  const content = paragraph(text)
  return checkLineBreaks(content).map(({ where }) => where && quoteOf(content, where))
}

describe('a line break in the middle of a sentence', () => {
  const broken: [string, string][] = [
    ['委员看了冬灌\n的渠，量了水位。', '委员看了冬灌'],
    ['县政协组织委员看渠，\n量了水位。', '协组织委员看渠，'],
    ['到会的有甲某、\n\n乙某两人。', '到会的有甲某、'],
    ['先开了会。又去\n看了渠。', '先开了会。又去'],
    ['首句。\n末句没\n有完。', '末句没'],
  ]
  for (const [text, quote] of broken) {
    it(JSON.stringify(text), () => expect(quotes(text)).toEqual([quote]))
  }

  it('is reported once a paragraph, with their number', () => {
    const [hint, ...rest] = checkLineBreaks(paragraph('委员看\n渠，量\n水位，记下三处要修的闸口。'))
    expect(hint?.sentence).toContain('“委员看”')
    expect(hint?.sentence).toContain('2 处')
    expect(rest).toEqual([])
  })
})

describe('a line break on purpose is left alone', () => {
  const fine = [
    '委员看了渠。\n又量了水位。',
    '他说：“先修主渠。”\n大家同意。',
    '记下三件事：\n先修主渠；\n再量水位。',
    '一、先修主渠\n二、再量水位\n（三）月底再去',
    '渠水绕村流\n春风过树头\n委员同问政\n百姓共无忧',
    '没有换行的一段，句子完整。',
  ]
  for (const text of fine) it(JSON.stringify(text), () => expect(quotes(text)).toEqual([]))
})
