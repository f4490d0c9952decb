import { describe, expect, it } from 'vitest'

import { bodyText } from '../../article/body.ts'
import { contentOf } from '../testing/content-of.ts'
import { placeTables, type LooseTable } from './place-tables.ts'

const TABLE: LooseTable = {
  text: '村名　水渠\n上庄　3条 新修1条',
  caption: '各村水渠',
  header: true,
  rows: [
    ['村名', '水渠'],
    ['上庄', '3条\n新修1条'],
  ],
}
const placed = (paragraphs: string[], ...tables: LooseTable[]) =>
  placeTables(contentOf(paragraphs), tables).body.content
const kinds = (paragraphs: string[], ...tables: LooseTable[]) =>
  placed(paragraphs, ...tables).map(({ type }) => type)

describe('a table of a Word file', () => {
  it('takes the place of its words, however the desk joined and spaced them', () => {
    const expected = ['paragraph', 'table', 'paragraph']
    expect(kinds(['前', '村名　水渠', '上庄　3条 新修1条', '后'], TABLE)).toEqual(expected)
    expect(kinds(['前', '村名 水渠上庄　3条', '新修1条', '后'], TABLE)).toEqual(expected)
    const [, table] = placed(['前', '村名　水渠', '上庄　3条 新修1条'], TABLE)
    expect(bodyText({ type: 'doc', content: table ? [table] : [] })).toBe(
      '各村水渠\n村名\t水渠\n上庄\t3条\n新修1条',
    )
  })

  it('is placed once, and leaves words alone that only begin as it does', () => {
    const lines = ['村名　水渠', '上庄　3条 新修1条']
    expect(kinds([...lines, ...lines], TABLE)).toEqual(['table', 'paragraph', 'paragraph'])
    expect(kinds([...lines, ...lines], TABLE, TABLE)).toEqual(['table', 'table'])
    expect(kinds(['村名　水渠', '下庄'], TABLE)).toEqual(['paragraph', 'paragraph'])
    expect(kinds(['村名　水渠', '上庄　3条 新修1条，另有'], TABLE)).not.toContain('table')
  })

  it('stays lines where it is larger than a story may have', () => {
    const rows = Array.from({ length: 61 }, () => ['上庄', '3条'])
    const words = rows.map((row) => row.join('　'))
    expect(kinds(words, { ...TABLE, rows, text: words.join('\n') })).not.toContain('table')
  })
})
