import { readFileSync } from 'node:fs'
import { fc } from '#lib/testing/properties'
import { parseHTML } from 'linkedom'
import { describe, expect, it } from 'vitest'

import { bodySchema, type BodyBlock } from '#domain/article/body'
import type { Inline } from '#domain/article/body-inline'
import type { Table } from '#domain/article/body-table'
import { isBold, linkAddressOf } from '#lib/body/marks'

import { blocksOfText } from './line.ts'
import { copiedPart, readPasted } from './read-pasted.ts'
import { readTabbedText } from './tabbed-text.ts'

const read = (html: string) => {
  const { document } = parseHTML('<!doctype html><html><body></body></html>')
  const root = document.createElement('div')
  root.innerHTML = copiedPart(html)
  return readPasted(root, 'https://news.example.org')
}
const fixture = (name: string) =>
  read(readFileSync(new URL(`fixtures/${name}.html`, import.meta.url), 'utf8'))

/** Blocks as short lines: '# ' before a subheading, '- ' and '+ ' before an item of a list or of a numbered one, weight in asterisks, the address behind a link. */
const shown = (blocks: readonly BodyBlock[]) =>
  blocks.map((block) => {
    if (block.type === 'figure') return '[picture]'
    if (block.type === 'table') return shownTable(block)
    return signOf(block) + lineOf(block.content)
  })

const lineOf = (parts: readonly Inline[] = []) =>
  parts.map((part) => (part.type === 'text' ? wordsOf(part) : '⏎')).join('')

/** Rows in brackets, a head marked, behind the caption. */
function shownTable({ attrs: { caption = '', header }, content }: Table): string {
  const rows = content.map((row, index) => {
    const cells = row.content.map((cell) => lineOf(cell.content)).join('|')
    return `[${header && index === 0 ? '!' : ''}${cells}]`
  })
  return caption + rows.join('')
}

function signOf(block: BodyBlock): string {
  if (block.type === 'item') return block.attrs.list === 'number' ? '+ ' : '- '
  return block.type === 'heading' ? '# ' : ''
}

function wordsOf(part: Extract<Inline, { type: 'text' }>): string {
  const href = linkAddressOf(part)
  return (isBold(part) ? `*${part.text}*` : part.text) + (href === null ? '' : `<${href}>`)
}

describe('what comes in from', () => {
  it('Word: its lists, no styles, indents, empty paragraphs, struck or hidden text', () => {
    const { blocks, ...left } = fixture('word')
    expect(shown(blocks)).toEqual([
      '# 委员到渠边问水',
      '近日，*县政协*组织委员李　昆、王志海到3个村看冬灌。渠水到了田头， 闸口还有3处要修。',
      '+ 先修主渠。',
      '- 再量水位。',
      '改在月底再去。',
    ])
    expect(left).toEqual({ pictures: [{ after: 4, source: null }], rows: 0, merged: 0, deleted: 1 })
  })

  it('WPS: fonts in fonts, a line break is a paragraph, a table is one', () => {
    const { blocks, ...left } = fixture('wps')
    expect(shown(blocks)).toEqual([
      '# 一、看得细',
      '调研组先听介绍，再下地看，*边走边问*：水肥一体化的管子铺了120多亩。',
      '“问得细，是为了建议提得准。”',
      '委员乙某说。',
      '[村名|亩数][上庄|120]',
    ])
    expect(left).toEqual({ pictures: [], rows: 0, merged: 0, deleted: 0 })
  })

  it('Word: a table whose heavy first row names the columns, with the lines of its cells', () => {
    const { blocks, ...left } = fixture('word-table')
    expect(shown(blocks)).toEqual([
      '各村水渠如下：',
      '[!村名|水渠][上庄|3条⏎其中*新修*1条]',
      '共3条。',
    ])
    expect(left).toEqual({ pictures: [], rows: 0, merged: 0, deleted: 0 })
  })

  it('Excel: cells that were merged are parted, and what is blank is left out', () => {
    const { blocks, ...left } = fixture('excel')
    expect(shown(blocks)).toEqual(['各村水渠[甲镇|上庄|120][|下庄|80]'])
    expect(left).toEqual({ pictures: [], rows: 0, merged: 1, deleted: 0 })
  })

  it('WeChat: sections in sections, decoration left behind, pictures counted', () => {
    const { blocks, ...left } = fixture('wechat')
    expect(shown(blocks)).toEqual([
      '*老街走一遍*',
      '县政协请几位文史员沿平襄镇老街走了一遍，*记下门匾和碑刻*。',
      '老人讲，街上原有七家铺子。',
    ])
    expect(left).toEqual({ pictures: [{ after: 1, source: null }], rows: 0, merged: 0, deleted: 0 })
  })

  it('a web page: breaks of its source are none, lists keep their numbers', () => {
    const { blocks, ...left } = fixture('web-page')
    expect(shown(blocks)).toEqual([
      '# 委员看水库除险加固',
      '2026-11-03',
      '水库在峡口，坝体已经加高。委员们看了闸房<https://example.test/a>和 GPS 监测点。',
      '移民的房子建在坡上，',
      '路灯也通了电。',
      '坝体施工现场',
      '3. 溢洪道要清淤；',
      '4. 监测数据要公开。',
      '- 两项都已列入计划。',
    ])
    expect(left).toEqual({ pictures: [{ after: 5, source: null }], rows: 0, merged: 0, deleted: 0 })
  })
})

it('pictures that a clipboard carries keep their place, other kinds are only reported', () => {
  const jpeg = 'data:image/jpeg;base64,/9j/4A=='
  const html =
    `<p>一<img src="${jpeg}">段</p><p><img src="data:image/png;base64,iVBO"></p><p>二段</p>` +
    '<table><tr><td><img src="data:image/webp;base64,UklG"></td><td>图为渠边</td></tr></table>' +
    '<p><img src="data:image/svg+xml;base64,PHN2Zz4="></p>'
  const { blocks, pictures } = read(html)
  expect(shown(blocks)).toEqual(['一段', '二段', '图为渠边'])
  expect(pictures.map(({ after, source }) => [after, source?.slice(5, 15) ?? null])).toEqual([
    [1, 'image/jpeg'],
    [1, 'image/png;'],
    [2, 'image/webp'],
    [3, null],
  ])
})

describe('small shapes', () => {
  const CASES: [string, string[]][] = [
    ['甲<b>乙</b>丙', ['甲*乙*丙']],
    ['<b style="font-weight:normal">整段不粗</b>', ['整段不粗']],
    ['<span style="font-weight:700">粗</span>体', ['*粗*体']],
    ['<p>第一行\n第二行 third\nline</p>', ['第一行第二行 third line']],
    ['<p>李海刘 刘富金</p>', ['李海刘 刘富金']],
    ['<pre>一行\n二行</pre>', ['一行', '二行']],
    ['<div>一<div>二</div>三</div>', ['一', '二', '三']],
    ['<p>&nbsp;</p><p>　</p><p>\u200b</p>', []],
    ['<table><tr><td><p>只是</p><p>排版</p></td></tr></table>', ['只是', '排版']],
    ['<table><tr><td>甲</td><td>乙</td></tr></table>', ['甲　乙']],
    [
      '<table><caption>题</caption><thead><tr><th>村</th><th>亩</th></tr></thead><tr><td>甲</td><td>7</td></tr></table>',
      ['题[!村|亩][甲|7]'],
    ],
    [
      '<table><tr><td rowspan="2">甲</td><td>1</td><td>2</td></tr><tr><td>3</td><td>4</td></tr></table>',
      ['[甲|1|2][|3|4]'],
    ],
    [
      '<table><tr><td>甲</td><td><ul><li>一</li><li><a href="https://www.gov.cn/">二</a></li></ul></td></tr><tr><td>乙</td><td>丙</td></tr></table>',
      ['[甲|一⏎二<https://www.gov.cn/>][乙|丙]'],
    ],
    [
      '<table><tr><td><table><tr><td>甲</td><td>乙</td></tr><tr><td>丙</td><td>丁</td></tr></table></td></tr></table>',
      ['[甲|乙][丙|丁]'],
    ],
    ['<h3><b>小标题</b></h3>正文', ['# 小标题', '正文']],
    ['<ul><li>甲</li><li><p>乙</p></li></ul>丙', ['- 甲', '- 乙', '丙']],
    ['<ol><li>甲</li><li>乙<br>又</li><li>丙</li></ol>', ['+ 甲', '+ 乙', '又', '3. 丙']],
    ['<ol><li>甲<ol><li>子</li></ol></li><li>乙</li></ol>', ['+ 甲', '1. 子', '2. 乙']],
    ['<ol start="2"><li>乙</li></ol>', ['2. 乙']],
    ['<ul><li><h3>小标题</h3></li></ul>', ['# 小标题']],
    ['<ul><li><a href="https://www.gov.cn/">甲</a></li></ul>', ['- 甲<https://www.gov.cn/>']],
    ['<ruby>政<rt>zhèng</rt></ruby>协', ['政协']],
    ['<p onclick="x()"><a href="javascript:x()">字</a></p>', ['字']],
    [
      '<p>见<a href="https://www.gov.cn/a?b=1&amp;c=2">国务院<b>网站</b></a>。</p>',
      ['见国务院<https://www.gov.cn/a?b=1&c=2>*网站*<https://www.gov.cn/a?b=1&c=2>。'],
    ],
    [
      '<a href=" HTTP://Example.org ">甲</a> <a href="https://example.org/乙">乙</a>',
      ['甲<http://example.org/> 乙<https://example.org/%E4%B9%99>'],
    ],
    ['<a href="https://news.example.org/articles/3">本站</a>', ['本站</articles/3>']],
    [
      '<a name="_Toc1">甲</a><a href="#_ftn1">乙</a><a href="/s/3">丙</a><a href="mailto:a@b.cn">丁</a>',
      ['甲乙丙丁'],
    ],
    ['<h2><a href="https://www.gov.cn/">小标题</a></h2>', ['# 小标题']],
  ]
  it.each(CASES)('%j', (html, lines) => {
    expect(shown(read(html).blocks)).toEqual(lines)
  })

  it('a table larger than a story may have becomes lines, a row each', () => {
    const row = (cells: number) => `<tr>${'<td>字</td>'.repeat(cells)}</tr>`
    const of = (rows: number, cells: number) => read(`<table>${row(cells).repeat(rows)}</table>`)
    expect(of(60, 12).blocks).toHaveLength(1)
    expect(of(61, 2)).toMatchObject({ rows: 61, blocks: { length: 61 } })
    expect(of(2, 13)).toMatchObject({ rows: 2, blocks: { length: 2 } })
    expect(read('<table><tr><td colspan="1e9">甲</td></tr></table>').merged).toBe(0)
  })

  it('plain text with tabs becomes a table where its lines have as many cells', () => {
    const text = '各村\n村名\t亩数\n上庄\t120\n\t80\n共200亩。\n\t缩进的一段\n甲\t乙'
    expect(shown(readTabbedText(text).blocks)).toEqual([
      '各村',
      '[村名|亩数][上庄|120][|80]',
      '共200亩。',
      '缩进的一段',
      '甲 乙',
    ])
  })

  it('plain text becomes one paragraph a line', () => {
    expect(shown(blocksOfText('　　第一段\r\n\r\n  第二段\u000b第三段 \n'))).toEqual([
      '第一段',
      '第二段',
      '第三段',
    ])
  })
})

const PARTS = [
  ...'<p> </p> <b> </b> <br> <table> <caption> <tr> <td> <th> <td/colspan=3> <td/rowspan=2> </td></tr></table> <h1> <ol><li> <o:p>'.split(
    ' ',
  ),
  ...'<!-- --> <img> &nbsp; 字 　'.split(' '),
  '<![if x]>',
  ' ',
  '\n',
]
it('whatever is pasted, a body takes it', () => {
  const part = fc.constantFrom(...PARTS)
  fc.assert(
    fc.property(fc.array(part, { maxLength: 30 }), (parts) => {
      const { blocks } = read(parts.join(''))
      expect(bodySchema.safeParse({ type: 'doc', content: blocks }).success).toBe(true)
    }),
  )
})
