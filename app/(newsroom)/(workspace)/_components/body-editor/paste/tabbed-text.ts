import type { BodyBlock } from '#domain/article/body'
import type { Table, TableCell } from '#domain/article/body-table'

import { cutTable } from './cut-table.ts'
import { blocksOfText, linesOfText } from './line.ts'
import { formatOverBounds, sizeOfTable } from './over-bounds.ts'
import type { Pasted } from './pasted.ts'

/** A text without markup: one line a paragraph; lines of as many cells, parted by tabs, are a table. */
export function readTabbedText(text: string): Pasted {
  const blocks: BodyBlock[] = []
  const over: NonNullable<Pasted['over']> = []
  let rows: string[][] = []
  const flush = () => {
    const table = tableOfRows(rows)
    const size = table && sizeOfTable(table.content)
    if (table && size && formatOverBounds(size) === null) blocks.push(table)
    else {
      const lines = rows.flatMap((row) => blocksOfText(row.join('\t')))
      const fits = table && size && formatOverBounds({ ...size, rows: 0 }) === null
      const cut = fits ? { cut: { lines, tables: cutTable(table) } } : {}
      if (size) over.push({ size, rows: size.rows, ...cut })
      blocks.push(...lines)
    }
    rows = []
  }
  for (const line of linesOfText(text)) {
    const cells = line.split('\t')
    if (rows[0] && rows[0].length !== cells.length) flush()
    rows.push(cells)
  }
  flush()
  const named = over.reduce((sum, table) => sum + table.rows, 0)
  return { blocks, pictures: [], rows: named, over, merged: 0, deleted: 0 }
}

/** Indents are tabs, too: a table has two rows at least with two cells that say something. */
function tableOfRows(rows: readonly string[][]): Table | null {
  const filled = rows.filter((row) => row.some((cell) => cell.trim() !== ''))
  const isRow = (row: string[]) => row.filter((cell) => cell.trim() !== '').length > 1
  if (filled.filter(isRow).length < 2) return null
  const content = filled.map((row) => ({ type: 'row' as const, content: row.map(cellOf) }))
  return { type: 'table', attrs: {}, content }
}

function cellOf(text: string): TableCell {
  const [block] = blocksOfText(text)
  return block?.type === 'paragraph' && block.content
    ? { type: 'cell', content: block.content }
    : { type: 'cell' }
}
