// Tables of a body: rows of cells. The table itself is domain/article/body-table.ts.

export const MAX_TABLE_ROWS = 60
export const MAX_TABLE_COLUMNS = 12
export const MAX_CELL_TEXT = 500
export const MAX_TABLE_CAPTION = 120

interface AnyTable<Row> {
  attrs: { header?: true | undefined }
  content: Row[]
}

/** The row that names the columns, if there is one, and the others. */
export function partsOfTable<Row>({ attrs: { header }, content }: AnyTable<Row>): {
  head: Row | null
  rows: Row[]
} {
  const [first, ...others] = content
  return header && first ? { head: first, rows: others } : { head: null, rows: content }
}
