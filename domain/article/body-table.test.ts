import { readFileSync } from 'node:fs'

import { describe, expect, it } from 'vitest'

import { linkAddressOf } from '#lib/body/marks'
import { MAX_TABLE_COLUMNS, MAX_TABLE_ROWS, partsOfTable } from '#lib/body/tables'
import { fc } from '#lib/testing/properties'

import { inlinesText, type Inline } from './body-inline.ts'
import { linksOfBlock, textWithLinks } from './body-links.ts'
import { mapWords, stretchesOf, withoutLinks } from './body-stretches.ts'
import { tableText, withoutBlankEnd } from './body-table.ts'
import { bodyTooLong } from './body-too-long.ts'
import { blockText, bodySchema, bodyText, type Body, type BodyBlock } from './body.ts'
import { checklist } from './checklist.ts'
import { contentHash } from './content-hash.ts'
import { contentSchema, emptyContent } from './content.ts'
import { parseWritten } from './parse-content.ts'
import { tableOf } from './testing/table-of.ts'

const body = (...content: BodyBlock[]): Body => ({ type: 'doc', content })
const refusals = (block: unknown) =>
  bodySchema
    .safeParse({ type: 'doc', content: [block] })
    .error?.issues.map(({ message }) => message)
const linked = (text: string, href: string): Inline => ({
  type: 'text',
  text,
  marks: [{ type: 'link', attrs: { href } }],
})
const table = tableOf(
  [
    ['村', '亩数'],
    ['甲村', [linked('120', '/articles/3')]],
  ],
  { caption: '各村水渠', header: true },
)

describe('a table', () => {
  it('is a block of a body, row by row a line of its text', () => {
    expect(bodySchema.parse(body(table))).toEqual(body(table))
    expect(bodyText(body(table))).toBe('各村水渠\n村\t亩数\n甲村\t120')
    expect(textWithLinks(table)).toBe('各村水渠\n村\t亩数\n甲村\t120〔/articles/3〕')
    expect(partsOfTable(table)).toEqual({ head: table.content[0], rows: [table.content[1]] })
    expect(partsOfTable({ ...table, attrs: {} }).head).toBeNull()
  })

  it('is saved without the blank rows at its end, and whole where it has no word', () => {
    const rows = [
      ['村', '亩数'],
      ['', ''],
      ['甲村', ''],
    ]
    const long = tableOf([...rows, ['', ' '], ['', '']], { header: true })
    const content = { ...emptyContent('620825'), body: body(long) }
    expect(parseWritten(content).body).toEqual(body(tableOf(rows, { header: true })))
    const blank = tableOf([
      ['', ''],
      ['', ''],
    ])
    expect(withoutBlankEnd(blank)).toBe(blank)
  })

  it('has nothing but rows of as many cells, in one spelling', () => {
    const other = (change: object) => ({ ...table, ...change })
    expect(refusals(tableOf([['甲'], ['乙', '丙']]))).toEqual(['表格每一行的格数要一样'])
    const head = { header: false }
    for (const wrong of [
      other({ attrs: head }),
      other({ attrs: { caption: '' } }),
      other({ attrs: { border: 1 } }),
      other({ content: [] }),
      other({ content: [{ type: 'row', content: [] }] }),
      other({ content: [{ type: 'row', content: [{ type: 'cell', attrs: { colspan: 2 } }] }] }),
      other({ content: [{ type: 'row', content: [{ type: 'paragraph' }] }] }),
    ])
      expect(refusals(wrong)).not.toBeUndefined()
  })

  it('is kept however large it grows, and saved within bounds that a sentence names', () => {
    const rows = (count: number, columns: number) =>
      tableOf(Array.from({ length: count }, () => Array<string>(columns).fill('字')))
    const why = (block: BodyBlock) => {
      expect(refusals(block)).toBeUndefined()
      return bodyTooLong(body(block))
    }
    expect(why(rows(MAX_TABLE_ROWS, MAX_TABLE_COLUMNS))).toBeNull()
    expect(why(rows(61, 2))).toContain('现在有 61 行、2 列')
    expect(why(rows(2, 13))).toContain('现在有 2 行、13 列')
    expect(why(tableOf([['甲', '字'.repeat(500)]]))).toBeNull()
    expect(why(tableOf([['甲'], ['字'.repeat(501)]]))).toContain('第 2 行第 1 格有 501 字')
  })

  it('keeps the hash that was approved', () => {
    const file = new URL('testing/contents/with-table.json', import.meta.url)
    const { hash, content } = JSON.parse(readFileSync(file, 'utf8')) as {
      hash: string
      content: object
    }
    expect(contentHash(contentSchema.parse(content))).toBe(hash)
  })
})

describe('the words of a table', () => {
  it('are stretches that lie in the text of the block where they say', () => {
    const words = fc.string({ unit: fc.constantFrom('水', ' ', '1', '\t'), maxLength: 4 })
    const cells = fc.array(words, { minLength: 2, maxLength: 2 })
    fc.assert(
      fc.property(
        fc.array(cells, { minLength: 1, maxLength: 4 }),
        fc.constantFrom(undefined, '题'),
        (rows, caption) => {
          const block = tableOf(rows, caption === undefined ? {} : { caption })
          for (const { parts, start } of stretchesOf(block)) {
            const text = inlinesText(parts)
            expect(blockText(block).slice(start, start + text.length)).toBe(text)
          }
        },
      ),
    )
  })

  it('have their links, each where it is', () => {
    const [link] = linksOfBlock(table)
    expect(tableText(table).slice(link?.start, link?.end)).toBe('120')
    const [plain] = linksOfBlock(withoutLinks(table))
    expect(plain).toBeUndefined()
    const parts = stretchesOf(withoutLinks(table)).flatMap((one) => one.parts)
    expect(parts.map(linkAddressOf).filter(Boolean)).toEqual([])
  })

  it('are changed one by one, the caption with them', () => {
    const seen: [string, number][] = []
    const changed = mapWords(table, (text, start) => {
      seen.push([text, start])
      return text.toUpperCase()
    })
    expect(changed).toEqual(table)
    for (const [text, start] of seen)
      expect(tableText(table).slice(start, start + text.length)).toBe(text)
    expect(seen).toHaveLength(5)
  })
})

it('no number of a person hides in a cell, and figures of neighbouring cells are none', () => {
  const issues = (...rows: string[][]) =>
    checklist({ ...emptyContent('620825'), body: body(tableOf(rows)) })['body'] ?? []
  expect(issues(['甲某', '13800001234']).join('')).toContain('手机号码')
  expect(issues(['138', '0000', '1234'], ['139', '0000', '1234']).join('')).not.toContain(
    '手机号码',
  )
})

it('a table in which nothing is written goes no further', () => {
  const of = (...blocks: BodyBlock[]) =>
    checklist({ ...emptyContent('620825'), body: body(...blocks) })['body'] ?? []
  expect(of(table, tableOf([['', ' ']])).join('')).toContain('第 2 张表格还没有写字')
  expect(of(table).join('')).not.toContain('表格')
})
