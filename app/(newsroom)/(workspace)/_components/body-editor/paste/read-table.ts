import type { BodyBlock } from '#domain/article/body'
import type { Inline } from '#domain/article/body-inline'
import { cellText, type Table, type TableCell, type TableRow } from '#domain/article/body-table'
import { readGrid, type SpanningCell } from '#lib/body/grid'
import { isBold } from '#lib/body/marks'
import { MAX_TABLE_CAPTION, MAX_TABLE_ROWS } from '#lib/body/tables'

import { kindOf, tagOf } from './element-kind.ts'
import { formatOverBounds, sizeOfTable, type TableSize } from './over-bounds.ts'
import type { Pasted, PastedPicture } from './pasted.ts'

/** A table of figures out of a clipboard. */
export interface PastedTable {
  table: Table
  /** Those in its cells, which will be below it. */
  pictures: PastedPicture['source'][]
  deleted: number
  /** Cells that were one over several, each now the first of them. */
  merged: number
}

/** One that is larger than a story may have; `whole` where it has only too many rows. */
export interface TooLarge {
  size: TableSize
  whole: Table | null
}

/** Rows that are still read, to be cut into several tables. */
const MAX_CUT_ROWS = 600

interface Slot {
  cell: TableCell
  isHead: boolean
}

const EMPTY: Slot = { cell: { type: 'cell' }, isHead: false }

/**
 * Null for a table that only sets a page, as one does that has a table in a cell.
 */
export function readTable(
  element: Element,
  readCell: (cell: Element) => Pasted,
): PastedTable | TooLarge | null {
  const found = rowsOf(element)
  if (element.querySelector('table')) return null
  if (found.length > MAX_CUT_ROWS) {
    const columns = found.reduce((most, row) => Math.max(most, countColumns(row)), 0)
    return { size: { rows: found.length, columns, cell: 0 }, whole: null }
  }
  const read: Pasted[] = []
  const rows = found.map((row) =>
    cellsOf(row).map((cell): SpanningCell<Slot> => {
      const pasted = readCell(cell)
      read.push(pasted)
      const slot = { cell: cellOf(pasted.blocks), isHead: tagOf(cell) === 'th' }
      return { cell: slot, columns: spanOf(cell, 'colspan'), rows: spanOf(cell, 'rowspan') }
    }),
  )
  const grid = readGrid(rows, { empty: EMPTY, isFilled })
  if (!grid) return null
  const header = element.hasAttribute('data-header') || isHeader(grid.rows)
  const content = grid.rows.map((row, index): TableRow => {
    const cells = row.map(({ cell }) => (header && index === 0 ? withoutWeight(cell) : cell))
    return { type: 'row', content: cells }
  })
  const caption = captionOf(element, readCell) || (grid.title ? wordsOf(grid.title.cell) : '')
  const attrs = { ...(caption === '' ? {} : { caption }), ...(header ? { header } : {}) }
  const table: Table = { type: 'table', attrs, content }
  const size = sizeOfTable(content)
  const isCaptioned = caption.length <= MAX_TABLE_CAPTION
  const pictures = read.flatMap((cell) => cell.pictures.map(({ source }) => source))
  if (formatOverBounds(size) !== null) {
    const fits = formatOverBounds({ ...size, rows: 0 }) === null && isCaptioned
    return { size, whole: fits && pictures.length === 0 ? table : null }
  }
  if (!isCaptioned) return null
  return {
    table,
    pictures,
    deleted: read.reduce((sum, { deleted }) => sum + deleted, 0),
    merged: grid.merged,
  }
}

const rowsOf = (element: Element): Element[] =>
  [...element.children].flatMap((child) => {
    if (kindOf(child) === 'skipped') return []
    if (tagOf(child) === 'tr') return [child]
    return ['thead', 'tbody', 'tfoot'].includes(tagOf(child)) ? rowsOf(child) : []
  })

const cellsOf = (row: Element): Element[] =>
  [...row.children].filter(
    (child) => kindOf(child) !== 'skipped' && ['td', 'th'].includes(tagOf(child)),
  )

const countColumns = (row: Element): number =>
  cellsOf(row).reduce((sum, cell) => sum + spanOf(cell, 'colspan'), 0)

/** No wider than a table that would be taken, with room to see that it is not. */
function spanOf(element: Element, name: 'colspan' | 'rowspan'): number {
  const span = Number(element.getAttribute(name) ?? 1)
  return Number.isInteger(span) && span > 1 ? Math.min(span, MAX_TABLE_ROWS) : 1
}

/** Its paragraphs are lines of the cell. */
function cellOf(blocks: readonly BodyBlock[]): TableCell {
  const lines = blocks.flatMap((block) =>
    block.type === 'figure' || block.type === 'table' ? [] : [block.content ?? []],
  )
  const content = lines.flatMap((line, index): Inline[] =>
    index > 0 ? [{ type: 'hardBreak' }, ...line] : line,
  )
  return content.length > 0 ? { type: 'cell', content } : { type: 'cell' }
}

const isFilled = ({ cell }: Slot) => cellText(cell).trim() !== ''

const wordsOf = (cell: TableCell) => cellText(cell).replaceAll('\n', ' ').trim()

/** A first row that is set apart from the next: by its cells, or by their weight. */
function isHeader([first = [], second = []]: readonly Slot[][]): boolean {
  const names = first.filter(isFilled)
  if (names.every(({ isHead }) => isHead)) return true
  const isHeavy = ({ cell }: Slot) => (cell.content ?? []).every(isBoldOrBreak)
  return names.every(isHeavy) && !second.filter(isFilled).every(isHeavy)
}

const isBoldOrBreak = (part: Inline) => part.type === 'hardBreak' || isBold(part)

/** The weight of a row that names the columns says only that it does. */
function withoutWeight({ content = [] }: TableCell): TableCell {
  if (content.length === 0) return { type: 'cell' }
  return {
    type: 'cell',
    content: content.map((part): Inline => {
      if (part.type !== 'text') return part
      const marks = (part.marks ?? []).filter(({ type }) => type !== 'bold')
      return { type: 'text', text: part.text, ...(marks.length > 0 ? { marks } : {}) }
    }),
  }
}

function captionOf(element: Element, readCell: (cell: Element) => Pasted): string {
  const own = [...element.children].find((child) => tagOf(child) === 'caption')
  if (!own) return ''
  return wordsOf(cellOf(readCell(own).blocks))
}
