import { readSheet } from 'read-excel-file/node'
import { expect, it } from 'vitest'

import { textSheet } from '#lib/formats/text-workbook'

import { buildWorkbook } from './build-workbook.ts'

it('writes words as words and numbers as numbers, in a thread', async () => {
  const words = textSheet('文字', [['题目', 20, (line: string) => line]], ['=1+1', ''])
  const figures = { sheet: '数字', columns: [{ width: 8 }], data: [[{ value: 0.5, format: '0%' }]] }
  const bytes = await buildWorkbook([words, figures])
  expect(await readSheet(bytes, '文字')).toEqual([['题目'], ['=1+1']])
  expect(await readSheet(bytes, '数字')).toEqual([[0.5]])
})
