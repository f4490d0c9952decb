import { parseHTML } from 'linkedom'
import { expect, it } from 'vitest'

import { formatLeft } from './format-left.ts'
import { readPasted } from './read-pasted.ts'
import { readTabbedText } from './tabbed-text.ts'

function read(html: string) {
  const { document } = parseHTML('<!doctype html><html><body></body></html>')
  const root = document.createElement('div')
  root.innerHTML = html
  return readPasted(root, 'https://news.example.org')
}
const tableOf = (rows: number, columns: number, words = '字') =>
  `<table>${`<tr>${`<td>${words}</td>`.repeat(columns)}</tr>`.repeat(rows)}</table>`
const left = (html: string) => formatLeft(read(html), 0)

it.each([
  [tableOf(200, 3), '表格最多 60 行、12 列，这张有 200 行，已变成文字，一行一段。'],
  [tableOf(2, 13), '表格最多 60 行、12 列，这张有 13 列，已变成文字，一行一段。'],
  [tableOf(61, 13), '表格最多 60 行、12 列，这张有 61 行、13 列，已变成文字，一行一段。'],
  [
    tableOf(2, 2, '长'.repeat(501)),
    '表格里一格最多 500 字，这张有一格 501 字，已变成文字，一行一段。',
  ],
])('names the bound that a table is over (%#)', (html, sentence) => {
  expect(left(html)).toBe(sentence)
})

it('names none for what only sets a page, or is within them', () => {
  expect(left(tableOf(61, 1))).toBeNull()
  expect(left(tableOf(60, 12))).toBeNull()
  expect(left(tableOf(1, 2))).toBe('排不成表格的，已变成文字，一行一段。')
  expect(left(tableOf(61, 2) + tableOf(1, 2))).toContain(
    '61 行，已变成文字，一行一段。排不成表格的',
  )
})

it('says how much of a paste that is too long stayed behind', () => {
  expect(left('<p>字</p>'.repeat(400))).toBeNull()
  expect(left('<p>字</p>'.repeat(403))).toBe('太长，最后 3 段没有带进来，请分开粘贴。')
})

it('names the bound of lines that are parted by tabs, too', () => {
  const lines = (rows: number) => readTabbedText('村\t亩\n'.repeat(rows).trim())
  expect(formatLeft(lines(61), 0)).toContain('这张有 61 行')
  expect(lines(61).blocks).toHaveLength(61)
  expect(formatLeft(lines(60), 0)).toBeNull()
})

it('keeps a table of two columns whose cell goes over two rows', () => {
  const html = '<table><tr><td rowspan="2">镇</td><td>上庄</td></tr><tr><td>下庄</td></tr></table>'
  expect(read(html).blocks.map(({ type }) => type)).toEqual(['table'])
  expect(left(html)).toContain('合并的 1 个单元格已拆开')
})
