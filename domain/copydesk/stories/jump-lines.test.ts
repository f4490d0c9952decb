import { describe, expect, test } from 'vitest'
import { isJumpLine, readJumpFrom, readJumpTo } from './jump-lines.ts'

test.each([
  ['把事办好。(下转第三版)', '3', 5],
  ['把事办好。（下转3版）', '3', 5],
  ['把事办好。▼下转02版', '2', 5],
  ['把事办好。▶ 下转 A4 版', 'A4', 5],
  ['把事办好。(转第二版)', '2', 5],
  ['把事办好。（下转第三版《甲县政协：让“事”办成》）', null, 0],
  ['把事办好。（下转第三版《甲县政协办成事》）', '3', 5],
  ['把事办好。', null, 0],
  ['他把下转第三版的话又说了一遍，大家都笑了起来，说这是报纸的老话。', null, 0],
])('%s breaks off for page %s', (text, page, index) => {
  expect(readJumpTo(text)).toEqual(page === null ? null : { page, offset: index })
})

test.each([
  ['(上接第一版)', '1', null, ''],
  ['（上接01版）要办好。', '1', null, '要办好。'],
  ['▲上接第一版《甲县政协：让“小提案”办好》', '1', '甲县政协:让“小提案”办好', ''],
  ['（上接第一版《甲县政协办好事》）', '1', '甲县政协办好事', ''],
  ['（上接第一版）《甲县政协办好事》', '1', '甲县政协办好事', ''],
  ['（上接第一版：甲县政协办好事）要办好。', '1', '甲县政协办好事', '要办好。'],
  ['上接A1版 甲县政协办好事', 'A1', '甲县政协办好事', ''],
  ['上接第一版 要紧盯重点，把事办好。', '1', null, '要紧盯重点，把事办好。'],
  ['(上接第二版)“这样的义诊,我们每季度都要开展。”', '2', null, '“这样的义诊,我们每季度都要开展。”'],
])('%s goes on from page %s', (line, page, title, rest) => {
  const jump = readJumpFrom(line)
  expect(jump).toMatchObject({ page, title })
  expect(line.slice(jump?.end)).toBe(rest)
})

describe('a line is nothing but a jump line', () => {
  test.each([
    '(上接第一版)',
    '▼下转第3版',
    '（下转第三版）',
    '▲上接第一版《甲县政协办好事》',
    '>>>下转02版',
  ])('%s', (line) => {
    expect(isJumpLine(line)).toBe(true)
  })
  test.each(['(上接第一版)进一步健全', '上接云山下接水', '把事办好。(下转第三版)'])(
    'not %s',
    (line) => {
      expect(isJumpLine(line)).toBe(false)
    },
  )
})
