import { describe, expect, it } from 'vitest'

import { contentOf } from '../testing/content-of.ts'
import { growsLinearly } from '../testing/growth.ts'
import { checkFigures } from './figures.ts'
import { quoteOf } from './hint.ts'

const marked = (paragraphs: string[], headline = '') => {
  const content = contentOf(paragraphs, { headline })
  return checkFigures(content).map(({ where }) => where && quoteOf(content, where))
}

describe('figures for one thing', () => {
  const clash: [string, string[], string[]][] = [
    ['', ['审查立案的142件委员提案。', '立案的124件提案已经交办。'], ['124件']],
    ['', ['大会立案142件。', '立案142件提案中。', '立案的132件提案。'], ['132件']],
    ['区政协立案提案142件', ['会议审查立案124件委员提案。'], ['142件']],
    ['', ['确定了22件重点提案。', '确定的23件重点提案由领导督办。'], ['23件']],
    ['', ['22件重点提案全部办结。', '二十三件重点提案的答复。'], ['二十三件']],
    ['县政协征集建议35条', ['活动征集意见建议53条。'], ['35条']],
    ['县政协收到建议35条', ['活动收到建议53条。'], ['35条']],
    ['', ['大会收到提案１４２件。', '收到的124件提案。'], ['124件']],
    ['', ['培训委员120名。', '培训的102名委员。'], ['102名']],
  ]
  for (const [headline, paragraphs, words] of clash) {
    it(`${headline} ${paragraphs.join(' ')}`, () =>
      expect(marked(paragraphs, headline)).toEqual(words))
  }

  const right: [string, string[]][] = [
    ['', ['立案142件，确定重点22件，批办13件。', '13件批办提案、22件重点提案全部办结。']],
    ['', ['立案的142件提案。', '去年立案的130件提案。']],
    ['', ['立案142件。', '五年来立案600件。']],
    ['', ['立案近150件提案。', '立案142件提案。']],
    ['', ['立案100余件提案。', '立案142件提案。']],
    ['', ['十届一次会议立案142件。', '十届二次会议立案130件。']],
    ['', ['第一小组走访5户。', '其中走访困难群众3户。']],
    ['', ['有3名委员发言。', '有5名委员到会。']],
    ['', ['办结142件，收到150件。', '共收到150件。']],
    ['立案142件', ['立案142件，其中重点22件。']],
    ['', ['立案142件提案，立案124件。']],
    ['', ['收到提案142件。', '收到建议35件。']],
    ['', ['召开3次会议。', '召开第5次会议。']],
  ]
  for (const [headline, paragraphs] of right) {
    it(`lets ${headline} ${paragraphs.join(' ')} be`, () =>
      expect(marked(paragraphs, headline)).toEqual([]))
  }
})

it.each([
  ['other', (n: number) => `立案${n + 1}件提案。`],
  ['same', () => '立案142件提案。'],
  ['few', (n: number) => `立案${n % 2}件${n % 3 === 0 ? '提案' : ''}。`],
])('grows with the text where every paragraph has %s numbers of one thing', (_name, lineOf) => {
  const check = (text: string) => void checkFigures(contentOf([...text].map((_, n) => lineOf(n))))
  expect(growsLinearly(check, 'x', 500)).toBe(true)
})
