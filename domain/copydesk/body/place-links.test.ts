import { expect, it } from 'vitest'

import { contentOf } from '../testing/content-of.ts'
import { placeLinks, type LooseLink } from './place-links.ts'

const linked = (paragraphs: string[], ...links: LooseLink[]) =>
  placeLinks(contentOf(paragraphs), links).body.content.map((block) =>
    block.type === 'paragraph'
      ? (block.content ?? []).map((part) =>
          part.type === 'text' && part.marks ? `[${part.text}]` : part.type === 'text' && part.text,
        )
      : [],
  )
const link = (before: string, words: string, href = 'https://www.gov.cn/'): LooseLink => {
  return { before, words, href }
}

it('puts a link on its words, and of the same words on those it stood on', () => {
  expect(linked(['见公告。', '再看公告。'], link('再看', '公告'))).toEqual([
    ['见公告。'],
    ['再看', '[公告]', '。'],
  ])
  expect(linked(['公告和公告'], link('', '公告'), link('公告和', '公告'))).toEqual([
    ['[公告]', '和', '[公告]'],
  ])
})

it('puts it on no other words, and takes no other address than a body may have', () => {
  expect(linked(['见公告。'], link('见', '通知'))).toEqual([['见公告。']])
  for (const href of ['javascript:alert(1)', 'mailto:a@b.cn', 'file:///a', '#a'])
    expect(linked(['见公告。'], link('见', '公告', href))).toEqual([['见公告。']])
})
