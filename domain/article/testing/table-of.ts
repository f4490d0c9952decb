import type { Inline } from '../body-inline.ts'
import type { Table, TableCell } from '../body-table.ts'

/** A table of rows of words. */
export const tableOf = (
  rows: readonly (readonly (string | Inline[])[])[],
  attrs: Table['attrs'] = {},
): Table => ({
  type: 'table',
  attrs,
  content: rows.map((cells) => ({ type: 'row', content: cells.map(cellOf) })),
})

function cellOf(words: string | Inline[]): TableCell {
  if (typeof words !== 'string') return { type: 'cell', content: words }
  return words === ''
    ? { type: 'cell' }
    : { type: 'cell', content: [{ type: 'text', text: words }] }
}
