import { expect, it } from 'vitest'

import { emptyContent, type Content } from '#domain/article/content'
import { tableOf } from '#domain/article/testing/table-of'

import { bodyLines, quoteOf, type Hint } from './hint.ts'
import { checkPersonalData } from './personal-data.ts'
import { checkPunctuation } from './punctuation.ts'
import { checkWatchedTerms, findSensitiveTerms } from './watched-terms.ts'

// What is written in the cells of a table is read as anything else is, and found where it stands.

const contentOf = (...rows: string[][]): Content => ({
  ...emptyContent('620825'),
  body: { type: 'doc', content: [tableOf(rows, { caption: '各村水渠' })] },
})
const quotes = (content: Content, hints: readonly Hint[]) =>
  hints.flatMap(({ where }) => (where ? [quoteOf(content, where)] : []))

const term = (kind: 'mistake' | 'sensitive', words: string) =>
  ({ id: 1, kind, term: words, replacement: null, explanation: '' }) as never

it('reads each cell by itself, the caption first', () => {
  const content = contentOf(['甲村', ''], ['乙村', '80'])
  expect(bodyLines(content)).toEqual([
    { block: 0, from: 0, text: '各村水渠' },
    { block: 0, from: 5, text: '甲村' },
    { block: 0, from: 9, text: '乙村' },
    { block: 0, from: 12, text: '80' },
  ])
})

it('finds a number of a person in its cell, and none over two', () => {
  const content = contentOf(['甲某', '13800001234'], ['138', '0000'], ['1234', ''])
  expect(quotes(content, checkPersonalData(content))).toEqual(['13800001234'])
})

it('finds marks of the wrong width and doubled ones', () => {
  const content = contentOf(['村', '说明'], ['甲村', '水,渠。。'])
  const hints = checkPunctuation(content)
  expect(quotes(content, hints)).toEqual([',', '。。'])
  const [places] = hints.flatMap(({ counted }) => (counted ? [counted.places] : []))
  expect(places?.map((place) => quoteOf(content, place))).toEqual([','])
})

it('finds watched terms in cells and in the caption', () => {
  const content = contentOf(['甲村', '登陆网站'], ['乙村', '秘密'])
  const terms = [term('mistake', '登陆'), term('sensitive', '秘密'), term('mistake', '水渠')]
  const found = quotes(content, checkWatchedTerms(content, terms))
  expect(found.toSorted()).toEqual(['水渠', '登陆', '秘密'].toSorted())
  expect(findSensitiveTerms({ content }, terms)).toEqual(['秘密'])
})
