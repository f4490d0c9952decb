import { expect, it } from 'vitest'

import { readGrid, type SpanningCell } from './grid.ts'

/** 'words', or 'words 2x3' for a cell over two columns and three rows. */
function cellOf(words: string): SpanningCell<string> {
  const [, cell = '', columns = '1', rows = '1'] = /^(\S*)(?: (\d+)x(\d+))?$/.exec(words) ?? []
  return { cell, columns: Number(columns), rows: Number(rows) }
}
const read = (...rows: string[][]) =>
  readGrid(
    rows.map((row) => row.map(cellOf)),
    { empty: '', isFilled: (cell) => cell !== '' },
  )

it('parts the cells that go over several places', () => {
  expect(read(['镇 1x2', '亩 2x1'], ['渠', '田'], ['甲', '1', '2'])).toEqual({
    title: null,
    rows: [
      ['镇', '亩', ''],
      ['', '渠', '田'],
      ['甲', '1', '2'],
    ],
    merged: 2,
  })
})

it('counts a cell from above among those of a row', () => {
  expect(read(['镇 1x2', '上庄'], ['下庄'])).toEqual({
    title: null,
    rows: [
      ['镇', '上庄'],
      ['', '下庄'],
    ],
    merged: 1,
  })
  expect(read(['镇', '上庄'], ['下庄'])).toBeNull()
})

it('takes a first row of one cell over all columns as what the table is called', () => {
  expect(read(['各村水渠 3x1'], ['甲', '1', ''], ['乙', '2', ''])).toEqual({
    title: '各村水渠',
    rows: [
      ['甲', '1'],
      ['乙', '2'],
    ],
    merged: 0,
  })
  expect(read(['各村水渠', ''], ['甲', '1'], ['乙', '2'])?.title).toBeNull()
})

it('leaves empty rows and columns out, and fills up what is short', () => {
  expect(read([], ['甲', '', '1'], ['', '', ''], ['乙', '', '2', '旧'])?.rows).toEqual([
    ['甲', '1', ''],
    ['乙', '2', '旧'],
  ])
})

it('is nothing for what only sets a page', () => {
  for (const rows of [
    [],
    [['甲', '1']],
    [['甲'], ['乙']],
    [
      ['甲', '1'],
      ['乙', ''],
    ],
  ])
    expect(read(...rows)).toBeNull()
})
