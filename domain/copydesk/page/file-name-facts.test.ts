import { expect, test } from 'vitest'

import { factsFromFileName, filledFrom } from './file-name-facts.ts'

test.each([
  ['2023-03-21 第3版.txt', '2023-03-21', '第3版'],
  ['民主协商报20230321_03版.txt', '2023-03-21', '第3版'],
  ['2023年3月21日第三版.docx', '2023-03-21', '第三版'],
  ['2023.3.21 A2版.txt', '2023-03-21', '第A2版'],
  ['2023-13-40.txt', null, null],
  ['稿件.docx', null, null],
  ['电话13800138000.txt', null, null],
])('%s', (name, printDate, pageLabel) => {
  expect(factsFromFileName(name)).toEqual({ printDate, pageLabel })
})

test('a masthead fills what was left open, and nothing else', () => {
  const masthead = { printDate: '2024-05-21', pageLabel: '第3版' }
  expect(filledFrom({ printDate: null, pageLabel: '第1版' }, masthead)).toEqual({
    printDate: '2024-05-21',
    pageLabel: '第1版',
  })
})
