import { expect, test } from 'vitest'
import { readLines } from './page-lines.ts'

const LINES = [
  '标题甲',
  '正文一',
  '正文二',
  '正文三',
  '正文四',
  '正文五',
  '标题乙',
  '正文六',
  '正文七',
  '正文八',
]
const marks = (raw: string) =>
  readLines(raw).map(({ spaced, indented }) => `${spaced ? '空' : ''}${indented ? '缩' : ''}`)

test('a blank line parts, and so does an indent', () => {
  expect(marks('标题甲\n\n正文一\n\u3000\u3000正文二')).toEqual(['空', '空', '缩'])
})

test('where a blank line is behind every line, only a wider gap parts', () => {
  const raw = LINES.map((line) => (line === '标题乙' ? `\n\n${line}` : line)).join('\n\n')
  expect(marks(raw)).toEqual(['空', '', '', '', '', '', '空', '', '', ''])
})

test('marks without width at the ends of a line are none of its text', () => {
  const lines = readLines('\u200b标题甲\u200d\n\u200b\n正文一')
  expect(lines.map(({ text }) => text)).toEqual(['标题甲', '正文一'])
  expect(lines[1]?.spaced).toBe(true)
})

test('where every line is indented, no indent means anything', () => {
  const raw = LINES.map((line) => `\u3000\u3000${line}`).join('\n')
  expect(new Set(marks(raw).slice(1))).toEqual(new Set(['']))
})
