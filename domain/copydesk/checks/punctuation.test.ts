import { describe, expect, it } from 'vitest'

import { contentOf } from '../testing/content-of.ts'
import { quoteOf } from './hint.ts'
import { checkPunctuation, checkTraditional } from './punctuation.ts'

const marked = (text: string) => {
  const content = contentOf(text)
  return checkPunctuation(content).map(({ where }) => where && quoteOf(content, where))
}

describe('punctuation', () => {
  const cases: [string, string[]][] = [
    ['会议强调，要把事办好。', []],
    ['会议强调,要把事办好。', [',']],
    ['会议强调,要提高站位,把事办好。', [',']],
    ['会议要求:要把事办好。', [':']],
    ['增长3.5%，达到12,000元。', []],
    ['上午9:30开会，比分3:2。', []],
    ['会议听取了汇报.', ['.']],
    ['又说：‘不错’.参会的都记下了。', ['.']],
    ['听取《通报》.', ['.']],
    ['见附件1.表格。', []],
    ['走进“三抓三促行动。', ['“']],
    ['走进三抓三促”行动。', ['”']],
    ['学习了《条例和《办法》。', ['《']],
    ['（记者到会采访。', ['（']],
    ['以“学习《条例》”为题。', []],
    ['1）提高站位。', []],
    ['要做到：一）提高站位。', []],
    ['一是提高站位）', ['）']],
    ['会议强调，，要把事办好。', ['，，']],
    ['会议结束。。', ['。。']],
    ['会议指出，。', ['，。']],
    ['共１２３人到会。', ['１']],
    ['开展"三抓三促"行动。', ['"']],
    ['李海刘 刘富金参加。', []],
    ['WTO, GDP and CPI are words.', []],
  ]
  for (const [text, words] of cases) it(text, () => expect(marked(text)).toEqual(words))

  it('reports many half-width marks once, with their number', () => {
    const [hint, ...more] = checkPunctuation(contentOf('学习,研究,安排:办好'))
    expect(hint?.sentence).toContain('3 处')
    expect(more).toEqual([])
  })
})

describe('traditional characters', () => {
  const cases: [string, number][] = [
    ['会议强调团结。', 0],
    ['會议强调團结。', 2],
    ['調研组一行', 1],
  ]
  for (const [text, count] of cases) {
    it(text, () => expect(checkTraditional(contentOf(text))).toHaveLength(count))
  }
})
