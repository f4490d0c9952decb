import writeWorkbook, { type Row, type SheetData } from 'write-excel-file/node'

/** A column of a sheet: its head, how wide it is, and what a row says in it. */
export type TextColumn<Line> = readonly [name: string, width: number, of: (row: Line) => string]

/** A sheet of words under bold heads; all cells are text, so that Excel takes no word for a formula. */
export function textSheet<Line>(
  sheet: string,
  columns: readonly TextColumn<Line>[],
  rows: readonly Line[],
) {
  const head: Row = columns.map(([name]) => ({ value: name, fontWeight: 'bold' }))
  const data: SheetData = [
    head,
    ...rows.map((row): Row => columns.map(([, , of]) => textCell(of(row)))),
  ]
  return { sheet, columns: columns.map(([, width]) => ({ width })), stickyRowsCount: 1, data }
}

const textCell = (value: string) => (value === '' ? null : { value, type: String })

/** Sheets as the bytes of an Excel file. */
export const buildTextWorkbook = (sheets: ReturnType<typeof textSheet>[]): Promise<Buffer> =>
  writeWorkbook(sheets).toBuffer()
