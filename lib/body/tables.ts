// Tables of a body: rows of cells. The table itself is domain/article/body-table.ts.

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
