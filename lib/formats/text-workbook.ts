import writeWorkbook, { type Cell, type Sheet } from 'write-excel-file/node'

import type { IsoDay } from '../dates.ts'
import { toExcelDay } from './excel-day.ts'

// Sheets as plain values, which can be handed to a thread; only what writes them knows the writer's types.

/** What a cell has: words, a number that can be added up, or a day that can be sorted and counted from. */
type Fact = string | number | { day: IsoDay | null }

/** A column of a sheet: its head, how wide it is, and what a row has in it. */
export type TextColumn<Line> = readonly [name: string, width: number, of: (row: Line) => Fact]

/** A column of days, empty where there is none. */
export const dayColumn = <Line>(
  name: string,
  of: (row: Line) => IsoDay | null,
): TextColumn<Line> => [name, 12, (row) => ({ day: of(row) })]

export interface PlainCell {
  value: string | number
  /** Of a number. */
  format?: string
  fontWeight?: 'bold'
  fontSize?: number
  bottomBorderStyle?: 'thin'
  wrap?: boolean
}

export interface PlainSheet {
  sheet: string
  columns: { width: number }[]
  stickyRowsCount?: number
  data: (PlainCell | null)[][]
}

/** All cells of words are text, so that Excel takes no word for a formula and shows a number as it was typed. */
export const textCell = (value: string): PlainCell | null => (value === '' ? null : { value })

/** To Excel a day is a number that is shown as one. */
const dayCell = (day: IsoDay | null): PlainCell | null =>
  day === null ? null : { value: toExcelDay(day), format: 'yyyy-mm-dd' }

function cellOf(fact: Fact): PlainCell | null {
  if (typeof fact === 'object') return dayCell(fact.day)
  return typeof fact === 'number' ? { value: fact } : textCell(fact)
}

/** A sheet of words, numbers and days under bold heads. */
export function textSheet<Line>(
  sheet: string,
  columns: readonly TextColumn<Line>[],
  rows: readonly Line[],
): PlainSheet {
  const head = columns.map(([name]): PlainCell => ({ value: name, fontWeight: 'bold' }))
  const lines = rows.map((row) => columns.map(([, , of]) => cellOf(of(row))))
  const widths = columns.map(([, width]) => ({ width }))
  return { sheet, columns: widths, stickyRowsCount: 1, data: [head, ...lines] }
}

/** A sheet that says something about the others, a line each. */
export const notesSheet = (sheet: string, lines: readonly string[]): PlainSheet => ({
  sheet,
  columns: [{ width: 90 }],
  data: lines.map((line) => [textCell(line)]),
})

/** Sheets as the bytes of an Excel file. */
export const writeSheets = (sheets: readonly PlainSheet[]): Promise<Uint8Array> =>
  writeWorkbook(sheets.map(typeSheet)).toBuffer()

const typeSheet = ({ data, ...sheet }: PlainSheet): Sheet<Buffer> => ({
  ...sheet,
  data: data.map((row) => row.map(typeCell)),
})

const typeCell = (cell: PlainCell | null): Cell => {
  if (cell === null) return null
  const { value, ...look } = cell
  return typeof value === 'number'
    ? { ...look, value, type: Number }
    : { ...look, value, type: String }
}
