import { describe, expect, it } from 'vitest'

import { emptyContent, type Content } from '../content.ts'
import { buildPlainText } from './plain-text.ts'
import { formatCaption } from './typeset-content.ts'
import { tableOf } from '../testing/table-of.ts'
import { buildEditionJson, editionJsonSchema } from './edition-json.ts'
import { buildWechatHtml } from './wechat.ts'
import { buildDocx } from './word.ts'
import { exportOf, readEntry } from './testing/export-of.ts'

describe('plain text', () => {
  it('reads as a newspaper prints it, captions at the end', () => {
    expect(buildPlainText(exportOf())).toBe(
      `“三抓三促”行动进行时
庄浪县政协召开主席会议
把议题定在群众心坎上

　　本报庄浪讯（通讯员 甲 乙）3月16日，会议召开。
　　会议强调
办实事
　　<b>&"不是标签"

图：图为会议现场。（丙 摄）

责任编辑 丁
`,
    )
  })

  it('names writers under the headline when no dateline carries them, and keeps spaced names', () => {
    const credits: Content['credits'] = [{ role: 'correspondent', name: '李 昆' }]
    expect(buildPlainText(exportOf({ dateline: '', credits }))).toContain('\n□ 通讯员 李 昆\n')
    const authors: Content['credits'] = [{ role: 'author', name: '戊某' }]
    expect(buildPlainText(exportOf({ credits: authors }))).toMatch(
      /\n□ 戊某\n\n　　本报庄浪讯3月16日/,
    )
  })

  it('leaves the dateline alone when there is no paragraph, and is empty for an empty draft', () => {
    const body: Content['body'] = { type: 'doc', content: [] }
    expect(buildPlainText(exportOf({ body }))).toContain('　　本报庄浪讯（通讯员 甲 乙）\n')
    expect(buildPlainText({ ...exportOf(), content: emptyContent('620825') })).toBe('\n')
  })
})

it.each([
  ['甲', '图为会场。（甲 摄）'],
  ['本站绘', '图为会场。（本站绘）'],
  ['县政协供图', '图为会场。（县政协供图）'],
  ['', '图为会场。'],
])('a picture by %j has the caption %j', (credit, words) => {
  expect(formatCaption({ mediaId: 1, alt: '', caption: '图为会场。', credit })).toBe(words)
})

it('sets the items of a list as lines with their signs, the opening before the first paragraph', () => {
  const words = (text: string) => [{ type: 'text' as const, text }]
  const body: Content['body'] = {
    type: 'doc',
    content: [
      { type: 'item', attrs: { list: 'bullet' }, content: words('先说') },
      { type: 'paragraph', content: words('会议安排：') },
      { type: 'item', attrs: { list: 'number' }, content: words('修渠') },
      { type: 'item', attrs: { list: 'number' }, content: words('量水') },
    ],
  }
  const article = exportOf({ body, credits: [] })
  expect(buildPlainText(article)).toContain(
    '　　• 先说\n　　本报庄浪讯会议安排：\n　　1. 修渠\n　　2. 量水\n',
  )
  expect(buildWechatHtml(article)).toContain('2. 量水')
  const [first, , , last] = buildEditionJson(article).blocks
  expect(first).toEqual({ kind: 'item', list: 'bullet', number: null, text: '先说', links: [] })
  expect(last).toEqual({ kind: 'item', list: 'number', number: 2, text: '量水', links: [] })
})

describe('a table', () => {
  const table = tableOf(
    [
      ['村', '亩数'],
      ['甲村', [{ type: 'text', text: '<120>', marks: [{ type: 'bold' }] }]],
      ['乙村', ''],
    ],
    { caption: '各村水渠', header: true },
  )
  const article = exportOf({ body: { type: 'doc', content: [table] }, dateline: '', credits: [] })

  it('is lines of cells in plain text, as Excel takes them', () => {
    expect(buildPlainText(article)).toContain('\n各村水渠\n村\t亩数\n甲村\t<120>\n乙村\t\n')
  })

  it('is a table in the JSON, by rows', () => {
    const [block] = buildEditionJson(article).blocks
    const rows = [
      ['甲村', '<120>'],
      ['乙村', ''],
    ]
    const expected = { kind: 'table', caption: '各村水渠', header: ['村', '亩数'], rows, links: [] }
    expect(block).toEqual(expected)
    const bare = { ...table, attrs: {} }
    const [plain] = buildEditionJson(exportOf({ body: { type: 'doc', content: [bare] } })).blocks
    expect(plain).toMatchObject({ caption: null, header: null, rows: [['村', '亩数'], ...rows] })
    expect(editionJsonSchema.parse(buildEditionJson(article)).blocks).toEqual([expected])
  })

  it('is a table for WeChat, each element with its look', () => {
    const html = buildWechatHtml(article)
    expect(html.match(/<(?:table|th|td|p)\b[^>]*>/g)?.every((tag) => tag.includes('style="'))).toBe(
      true,
    )
    expect(html.match(/<th /g)).toHaveLength(2)
    expect(html).toContain('<strong>&lt;120&gt;</strong></td>')
  })

  it('is a table in Word, its head on each page', async () => {
    const file = Buffer.from(await buildDocx(article, new Map()))
    const xml = readEntry(file, 'word/document.xml')
    expect(xml.match(/<w:tr>/g)).toHaveLength(3)
    expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(1)
    for (const words of ['各村水渠', '亩数', '&lt;120&gt;']) expect(xml).toContain(words)
  })
})

describe('a link', () => {
  const linked = (text: string, href: string): Content['body'] => ({
    type: 'doc',
    content: [
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: '见' },
          { type: 'text', text, marks: [{ type: 'link', attrs: { href } }] },
          { type: 'text', text: '。' },
        ],
      },
    ],
  })

  it.each([
    ['公告', 'https://www.gov.cn/a', '见公告（https://www.gov.cn/a）。'],
    ['报道', '/articles/3', '见报道（https://news.example.org/articles/3）。'],
    ['www.gov.cn', 'https://www.gov.cn/', '见www.gov.cn。'],
  ])('on %s has its address behind it, where the words are not the address', (text, href, line) => {
    const article = exportOf({ body: linked(text, href), dateline: '', credits: [] })
    expect(buildPlainText(article)).toContain(`　　${line}\n`)
    expect(buildWechatHtml(article)).toContain(line)
  })

  it('is by itself in the JSON, whole', () => {
    const [block] = buildEditionJson(exportOf({ body: linked('报道', '/articles/3') })).blocks
    const links = [{ text: '报道', url: 'https://news.example.org/articles/3' }]
    expect(block).toEqual({ kind: 'paragraph', text: '见报道。', links })
  })
})
