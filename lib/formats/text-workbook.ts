import writeWorkbook, { type Cell, type Sheet } from 'write-excel-file/node'

// Sheets as plain values, which can be handed to a thread; only what writes them knows the writer's types.

/** A column of a sheet: its head, how wide it is, and what a row has in it: words, or a number that can be added up. */
export type TextColumn<Line> = readonly [
  name: string,
  width: number,
  of: (row: Line) => string | number,
]

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

const cellOf = (value: string | number): PlainCell | null =>
  typeof value === 'number' ? { value } : textCell(value)

/** A sheet of words and numbers under bold heads. */
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
