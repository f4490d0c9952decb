import { readGrid, type Grid, type SpanningCell } from '#lib/body/grid'
import {
  MAX_CELL_TEXT,
  MAX_TABLE_CAPTION,
  MAX_TABLE_COLUMNS,
  MAX_TABLE_ROWS,
} from '#lib/body/tables'

/** What mammoth says of a part of a Word file. */
export interface DocxNode {
  type: string
  value?: string
  /** Of a link. */
  href?: string
  children?: DocxNode[]
  numbering?: { isOrdered: boolean } | null
  isBold?: boolean
  /** Of a run. */
  highlight?: string | null
  /** Of a row that stands again on each page. */
  isHeader?: boolean
  colSpan?: number
  rowSpan?: number
}

/** A table of figures in a Word file; its cells are text alone, as all of such a file is. */
export interface DocxTable {
  /** What it is called, and whether its first row names the columns. */
  caption: string
  header: boolean
  rows: string[][]
  /** Cells that went over several places, each now the first of them. */
  merged: number
}

interface Slot {
  text: string
  isHeavy: boolean
}

/** Null for a table that only sets a page, as one does that has a table in a cell. `textOf`: the words of a cell. */
export function readDocxTable(
  table: DocxNode,
  textOf: (cell: DocxNode) => string,
): DocxTable | null {
  const [first, ...others] = rowsOf(table)
  if (!first || [first, ...others].some((row) => holdsTable(row))) return null
  const slots = [first, ...others].map((row) =>
    (row.children ?? []).map((cell): SpanningCell<Slot> => {
      const slot = { text: textOf(cell), isHeavy: runsOf(cell).every(({ isBold }) => isBold) }
      return { cell: slot, columns: cell.colSpan ?? 1, rows: cell.rowSpan ?? 1 }
    }),
  )
  const isFilled = ({ text }: Slot) => text !== ''
  const grid = readGrid(slots, { empty: { text: '', isHeavy: true }, isFilled })
  if (!grid || isTooLarge(grid)) return null
  const isHeavy = (row: Slot[] = []) => row.every((slot) => slot.isHeavy)
  const [names, next] = grid.rows
  const header = first.isHeader === true || (isHeavy(names) && !isHeavy(next))
  const rows = grid.rows.map((row) => row.map(({ text }) => text))
  return { caption: grid.title?.text ?? '', header, rows, merged: grid.merged }
}

/** The table as one sentence of the text, which whoever reads the text takes for a paragraph. */
export function sentenceOf({ caption, rows }: DocxTable): string {
  const lines = rows.map((row) => row.filter((text) => text !== '').join('\u3000'))
  return `${caption === '' ? '' : `${caption}：`}${lines.join('；').replaceAll('\n', ' ')}。`
}

/** Larger than a story may have: then its rows are lines. */
function isTooLarge({ title, rows }: Grid<Slot>): boolean {
  const texts = rows.flat().map(({ text }) => text)
  return (
    rows.length > MAX_TABLE_ROWS ||
    (rows[0]?.length ?? 0) > MAX_TABLE_COLUMNS ||
    (title?.text.length ?? 0) > MAX_TABLE_CAPTION ||
    texts.some(({ length }) => length > MAX_CELL_TEXT)
  )
}

const rowsOf = ({ children = [] }: DocxNode): DocxNode[] =>
  children.filter(({ type }) => type === 'tableRow')

const holdsTable = ({ children = [] }: DocxNode): boolean =>
  children.some((child) => child.type === 'table' || holdsTable(child))

/** The runs that say something. */
function runsOf(node: DocxNode): DocxNode[] {
  const own = (node.children ?? []).flatMap(runsOf)
  const says = (node.children ?? []).some(({ type, value }) => type === 'text' && value?.trim())
  return node.type === 'run' && says ? [node, ...own] : own
}
