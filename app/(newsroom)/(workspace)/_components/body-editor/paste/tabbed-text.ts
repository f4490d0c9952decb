import type { BodyBlock } from '#domain/article/body'
import { tableTooLarge, type Table, type TableCell } from '#domain/article/body-table'

import { blocksOfText, linesOfText } from './line.ts'

/** The blocks of a text without markup: one line a paragraph; lines of as many cells, parted by tabs, are a table. */
export function blocksOfTabbedText(text: string): BodyBlock[] {
  const blocks: BodyBlock[] = []
  let rows: string[][] = []
  const flush = () => {
    const table = tableOfRows(rows)
    if (table) blocks.push(table)
    else blocks.push(...rows.flatMap((row) => blocksOfText(row.join('\t'))))
    rows = []
  }
  for (const line of linesOfText(text)) {
    const cells = line.split('\t')
    if (rows[0] && rows[0].length !== cells.length) flush()
    rows.push(cells)
  }
  flush()
  return blocks
}

/** Indents are tabs, too: a table has two rows at least with two cells that say something. */
function tableOfRows(rows: readonly string[][]): Table | null {
  const filled = rows.filter((row) => row.some((cell) => cell.trim() !== ''))
  const isRow = (row: string[]) => row.filter((cell) => cell.trim() !== '').length > 1
  if (filled.filter(isRow).length < 2) return null
  const content = filled.map((row) => ({ type: 'row' as const, content: row.map(cellOf) }))
  const table: Table = { type: 'table', attrs: {}, content }
  return tableTooLarge(table) === null ? table : null
}

function cellOf(text: string): TableCell {
  const [block] = blocksOfText(text)
  return block?.type === 'paragraph' && block.content
    ? { type: 'cell', content: block.content }
    : { type: 'cell' }
}
