import { parse } from 'csv-parse/sync'
import { fc } from '#lib/testing/properties'
import { expect, it } from 'vitest'
import { CSV_START, renderCsv, renderCsvHead, renderCsvRows } from './render-csv.ts'

/** As a table program reads: any line ending outside quotes ends a row. */
const read = (text: string): string[][] =>
  parse(text, { bom: true, record_delimiter: ['\r\n', '\n', '\r'] })

it('is read back cell by cell, whatever is in the cells', () => {
  const mark = fc.constantFrom('\n', '\r', '\r\n', '"', ',', ' ', '会', '=')
  const cell = fc
    .oneof(
      fc.string(),
      fc.array(mark).map((marks) => marks.join('')),
    )
    // What could be a formula comes back with its apostrophe.
    .map((text) => `稿${text}`)
  const rows = fc.array(fc.tuple(cell, cell, cell), { minLength: 1 })
  fc.assert(
    fc.property(rows, (given) => {
      expect(read(CSV_START + renderCsv(given))).toEqual(given)
    }),
  )
})

it('shows as text what a table program would run', () => {
  const cells = ['=1+1', '+1', '-1', '@x', '\t1', '\r1', '＝1']
  expect(read(renderCsv([cells]))).toEqual([cells.map((cell) => `'${cell}`)])
  expect(renderCsv([[-1, null, 7]])).toBe('-1,,7\r\n')
})

it('has each column under its name, and no line for no row', () => {
  const columns = { 编号: ({ id }: { id: number }) => id, 备注: () => null }
  expect(renderCsvHead(columns)).toBe(`${CSV_START}编号,备注\r\n`)
  expect(renderCsvRows(columns, [{ id: 2 }, { id: 5 }])).toBe('2,\r\n5,\r\n')
  expect(renderCsvRows(columns, [])).toBe('')
})
