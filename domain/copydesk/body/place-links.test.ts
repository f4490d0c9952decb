import { expect, it } from 'vitest'

import { linksOfBody } from '../../article/body-links.ts'
import { bodyText, type BodyBlock } from '../../article/body.ts'
import { contentOf } from '../testing/content-of.ts'
import { linksOf, placeLinks, type LooseLink } from './place-links.ts'

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

it('gives each link to the story of a page that its words stand in', () => {
  const raw = '甲会\n见公告和公告。\n乙会\n见公告。'
  const segments = [
    { start: 0, story: 0 },
    { start: raw.indexOf('乙会'), story: 1 },
  ]
  const links = [link('见', '公告', 'https://a.cn/'), link('见公告和', '公告', 'https://b.cn/')]
  const last = link('见', '公告', 'https://c.cn/')
  const of = (story: number) =>
    linksOf([...links, last, link('', '通知')], raw, { segments, story }).map(({ href }) => href)
  expect(of(0)).toEqual(['https://a.cn/', 'https://b.cn/'])
  expect(of(1)).toEqual(['https://c.cn/'])
})

it('puts the links of a table on the words of its cells, and knows them from the text around it', () => {
  const { body, ...rest } = contentOf(['见公告。'])
  const cell = (text: string) => ({
    type: 'cell' as const,
    content: [{ type: 'text' as const, text }],
  })
  const table: BodyBlock = {
    type: 'table',
    attrs: {},
    content: [
      { type: 'row', content: [cell('渠名'), cell('说明')] },
      { type: 'row', content: [cell('南渠'), cell('详见公告')] },
    ],
  }
  const links = [link('见', '公告', 'https://a.cn/'), link('详见', '公告', 'https://b.cn/')]
  const content = { ...rest, body: { ...body, content: [...body.content, table] } }
  const placed = placeLinks(content, links).body
  expect(linksOfBody(placed).map(({ href, text }) => [href, text])).toEqual([
    ['https://a.cn/', '公告'],
    ['https://b.cn/', '公告'],
  ])
  expect(bodyText(placed)).toBe(bodyText(content.body))
})
