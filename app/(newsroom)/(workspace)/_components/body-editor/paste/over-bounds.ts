import { cellText, type TableRow } from '#domain/article/body-table'
import { MAX_CELL_TEXT, MAX_TABLE_COLUMNS, MAX_TABLE_ROWS } from '#lib/body/tables'

/** How large a pasted table is. */
export interface TableSize {
  rows: number
  columns: number
  /** Characters of its longest cell. */
  cell: number
}

export const sizeOfTable = (rows: readonly TableRow[]): TableSize => ({
  rows: rows.length,
  columns: rows[0]?.content.length ?? 0,
  cell: Math.max(...rows.flatMap(({ content }) => content.map((cell) => cellText(cell).length))),
})

/** Which bound it is over; null where it is within all of them. */
export function formatOverBounds({ rows, columns, cell }: TableSize): string | null {
  const size = [
    rows > MAX_TABLE_ROWS && `${rows} 行`,
    columns > MAX_TABLE_COLUMNS && `${columns} 列`,
  ].filter(Boolean)
  if (size.length > 0)
    return `表格最多 ${MAX_TABLE_ROWS} 行、${MAX_TABLE_COLUMNS} 列，这张有 ${size.join('、')}，已变成文字，一行一段。`
  return cell > MAX_CELL_TEXT
    ? `表格里一格最多 ${MAX_CELL_TEXT} 字，这张有一格 ${cell} 字，已变成文字，一行一段。`
    : null
}
