import { expect, test } from 'vitest'

import { parseQuery } from './parse-query.ts'
import { narrowBySpan, readSpan } from './read-span.ts'

const read = (raw: string, today = '2026-01-31') => {
  const found = readSpan(parseQuery(raw), today)
  return found && [found.named.span, found.query.wanted.map(({ text }) => text).join(' ')]
}

test.each([
  ['上个月靖远的水渠', ['2025-12', '靖远的水渠']],
  ['靖远 上月', ['2025-12', '靖远']],
  ['这个月的调研', ['2026-01', '调研']],
  ['水渠本月', ['2026-01', '水渠']],
  ['今年以来提案', ['2026', '提案']],
  ['去年 提案', ['2025', '提案']],
  ['前年的提案 庄浪', ['2024', '提案 庄浪']],
  ['去年 今年 提案', ['2025', '今年 提案']],
])('%s', (raw, wanted) => {
  expect(read(raw)).toEqual(wanted)
})

test.each(['去年', '“上个月” 靖远', '海上月光', '提案 -去年', '去年水', '11月 靖远', ''])(
  '%s names no span',
  (raw) => {
    expect(read(raw)).toBeNull()
  },
)

test('what the question is called stays as it was written', () => {
  const found = readSpan(parseQuery('上个月靖远'), '2026-12-02')
  expect(found?.named).toEqual({ word: '上个月', span: '2026-11' })
  expect(found?.query.text).toBe('上个月靖远')
})

test('narrows to its year or month, and leaves a year that was chosen', () => {
  const filter = { divisionCode: '620825' }
  expect(narrowBySpan(filter, { word: '去年', span: '2025' })).toEqual({ ...filter, year: 2025 })
  expect(narrowBySpan({ year: 2023 }, { word: '去年', span: '2025' })).toEqual({ year: 2023 })
  expect(narrowBySpan(filter, { word: '上月', span: '2025-12' })).toEqual({
    ...filter,
    month: '2025-12',
  })
})
