import { fc } from '#lib/testing/properties'
import { describe, expect, it } from 'vitest'

import { bodySchema, type Body, type BodyBlock } from '#domain/article/body'
import type { Inline } from '#domain/article/body-inline'
import { stretchesOf } from '#domain/article/body-stretches'

import { bodyFromRows, rowsFromBody, textOfLine } from './body-rows.ts'

const picture = {
  mediaId: 7,
  alt: '两人在地边',
  caption: '田边',
  credit: '供图单位',
  focus: { x: 30, y: 10 },
}
const paragraph = (...content: Inline[]): BodyBlock => ({ type: 'paragraph', content })
const words = (text: string): Inline => ({ type: 'text', text })
const strong = (text: string): Inline => ({ type: 'text', text, marks: [{ type: 'bold' }] })
const link = { type: 'link', attrs: { href: 'https://www.gov.cn/a(1)' } } as const
const linked = (text: string): Inline => ({ type: 'text', text, marks: [link] })
const strongLink = (text: string): Inline => ({
  type: 'text',
  text,
  marks: [{ type: 'bold' }, link],
})

describe('a body in the plain form', () => {
  it('shows one line a paragraph, and pictures where they are', () => {
    const body: Body = {
      type: 'doc',
      content: [
        paragraph(words('第一段。')),
        { type: 'figure', attrs: picture },
        { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: '小标题' }] },
        paragraph(words('第二'), strong('重点'), words('段。')),
      ],
    }
    const rows = rowsFromBody(body)
    expect(rows.text).toBe('第一段。\n\n## 小标题\n\n第二**重点**段。')
    expect(rows.pictures).toEqual([{ ...picture, after: 1 }])
    expect(bodyFromRows(rows)).toEqual(body)
  })

  it('leaves blank lines and the indents of pasted copy out', () => {
    const rows = { text: '　　第一段。\r\n\r\n  \n　　第二段。\n', pictures: [] }
    expect(bodyFromRows(rows).content).toEqual([
      paragraph(words('第一段。')),
      paragraph(words('第二段。')),
    ])
  })

  it('puts a picture that stood after a removed paragraph at the end', () => {
    const body = bodyFromRows({ text: '一段', pictures: [{ ...picture, after: 9 }] })
    expect(body.content.map(({ type }) => type)).toEqual(['paragraph', 'figure'])
  })

  it('shows the items of lists by signs', () => {
    const body: Body = {
      type: 'doc',
      content: [
        { type: 'item', attrs: { list: 'bullet' }, content: [words('先修主渠')] },
        { type: 'item', attrs: { list: 'number' }, content: [words('再量'), strong('水位')] },
      ],
    }
    const rows = rowsFromBody(body)
    expect(rows.text).toBe('- 先修主渠\n\n+ 再量**水位**')
    expect(bodyFromRows(rows)).toEqual(body)
    expect(textOfLine('- 先修主渠')).toBe('先修主渠')
  })

  it('shows where words lead behind them', () => {
    const body: Body = {
      type: 'doc',
      content: [paragraph(words('见'), linked('公告'), words('。'))],
    }
    const rows = rowsFromBody(body)
    expect(rows.text).toBe('见[公告]<https://www.gov.cn/a(1)>。')
    expect(bodyFromRows(rows)).toEqual(body)
    expect(textOfLine(rows.text)).toBe('见公告。')
    const wrong = '见[公告]<javascript:alert(1)>。'
    expect(bodyFromRows({ text: wrong, pictures: [] }).content).toEqual([paragraph(words(wrong))])
  })

  it('shows a table as lines, and fills up the rows that were typed short', () => {
    const cell = (...content: Inline[]) => ({
      type: 'cell' as const,
      ...(content.length > 0 ? { content } : {}),
    })
    const row = (...cells: ReturnType<typeof cell>[]) => ({ type: 'row' as const, content: cells })
    const table: BodyBlock = {
      type: 'table',
      attrs: { caption: '各村水渠', header: true },
      content: [
        row(cell(words('村')), cell(words('亩|数'))),
        row(cell(linked('甲村')), cell(strong('120'))),
        row(cell(), cell(words('\\'))),
      ],
    }
    const body: Body = { type: 'doc', content: [table, { type: 'figure', attrs: picture }, table] }
    const rows = rowsFromBody(body)
    expect(rows.text.split('\n').slice(0, 4)).toEqual([
      '|+ 各村水渠',
      '|! 村 | 亩\\|数 |',
      '| [甲村]<https://www.gov.cn/a(1)> | **120** |',
      '|  | \\\\ |',
    ])
    expect(rows.pictures[0]?.after).toBe(1)
    expect(bodyFromRows(rows)).toEqual(body)
    expect(textOfLine('| 甲 | **乙** |')).toBe('甲 乙')
    const [short] = bodyFromRows({ text: '| 甲 | 乙\n| 丙', pictures: [] }).content
    expect(short).toEqual({
      type: 'table',
      attrs: {},
      content: [row(cell(words('甲')), cell(words('乙'))), row(cell(words('丙')), cell())],
    })
  })

  it.each([
    ['开头是 | 的一段', '| 不是表格 |'],
    ['开头是 - 的一段', '- 不是列表'],
    ['开头是 + 的一段', '+ 3 度'],
    ['写成链接的字', '[公告]<https://www.gov.cn/>'],
    ['开头是 ## 的一段', '## 不是小标题'],
    ['文中的星号', '2 ** 3 和 *一颗* 和 ** '],
    ['反斜线', 'C:\\路径\\**'],
    ['断行符号', '甲⏎乙'],
  ])('takes %s literally', (_name, text) => {
    const body: Body = { type: 'doc', content: [paragraph(words(text.trim()))] }
    expect(bodyFromRows(rowsFromBody(body))).toEqual(body)
  })

  it('returns every body unchanged', () => {
    const inline: fc.Arbitrary<Inline> = fc.oneof(
      fc.constant<Inline>({ type: 'hardBreak' }),
      fc.stringMatching(/^[甲*\\#⏎| a]{1,6}$/u).map(words),
      fc.stringMatching(/^[乙*\\#⏎ x]{1,6}$/u).map(strong),
      fc.stringMatching(/^[丙*\\⏎|[\]<> c]{1,6}$/u).map(linked),
      fc.stringMatching(/^[丁*\\[\]d]{1,6}$/u).map(strongLink),
    )
    const block: fc.Arbitrary<BodyBlock> = fc.oneof(
      fc.array(inline, { maxLength: 5 }).map((parts) => paragraph(...parts)),
      fc.array(inline, { maxLength: 3 }).map((content): BodyBlock => {
        return { type: 'item', attrs: { list: 'number' }, content }
      }),
      fc.constant<BodyBlock>({ type: 'figure', attrs: picture }),
      fc
        .record({
          caption: fc.constantFrom(undefined, '题|*'),
          cells: fc.array(fc.array(inline, { maxLength: 3 }), { minLength: 2, maxLength: 2 }),
        })
        .map(({ caption, cells }): BodyBlock => {
          const content = cells.map((parts) => ({ type: 'cell' as const, content: parts }))
          const rows = [{ type: 'row' as const, content }]
          return { type: 'table', attrs: caption === undefined ? {} : { caption }, content: rows }
        }),
    )
    fc.assert(
      fc.property(fc.array(block, { maxLength: 5 }), (content) => {
        const given = bodyFromRows(rowsFromBody({ type: 'doc', content }))
        expect(bodySchema.safeParse(given).success).toBe(true)
        expect(bodyFromRows(rowsFromBody(given))).toEqual(given)
        expect(flatten(given)).toEqual(flatten({ type: 'doc', content }))
      }),
    )
  })
})

it('counts words without the signs', () => {
  expect(textOfLine('## 小**标**题')).toBe('小标题')
})

/** Each character with its marks, blocks apart: what a reader would see, however it is cut up. */
function flatten(body: Body): string[] {
  return body.content
    .flatMap((block) =>
      block.type === 'figure'
        ? ['[picture]']
        : stretchesOf(block).map(({ parts }) =>
            parts
              .flatMap((part) =>
                part.type === 'text'
                  ? [...part.text].map(
                      (sign) => sign + (part.marks ?? []).map(({ type }) => type[0]).join(''),
                    )
                  : ['\n'],
              )
              .join('')
              .replace(/^(?:\s[bl]*)+/u, '')
              .replace(/(?:\s[bl]*)+$/u, ''),
          ),
    )
    .filter((line) => line.trim() !== '')
}
