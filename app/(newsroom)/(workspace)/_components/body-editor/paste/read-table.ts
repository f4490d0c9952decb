import type { BodyBlock } from '#domain/article/body'
import type { Inline } from '#domain/article/body-inline'
import {
  cellText,
  MAX_TABLE_CAPTION,
  MAX_TABLE_ROWS,
  tableTooLarge,
  type Table,
  type TableCell,
  type TableRow,
} from '#domain/article/body-table'
import { isBold } from '#lib/body/marks'

import { kindOf, tagOf } from './element-kind.ts'
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

interface Slot {
  cell: TableCell
  /** How many columns it went over. */
  columns: number
  isHead: boolean
}

/**
 * Null for a table that only sets a page: one that has no two rows of several cells, or a table in a cell. And for
 * one that is larger than a story may have.
 */
export function readTable(
  element: Element,
  readCell: (cell: Element) => Pasted,
): PastedTable | null {
  const rows = rowsOf(element)
  if (rows.length > MAX_TABLE_ROWS || element.querySelector('table')) return null
  const read = new Reading(readCell)
  for (const row of rows) read.readRow(row)
  const { title, grid } = withoutTitle(withoutBlanks(read.grid))
  if (grid.filter((row) => row.filter(isFilled).length > 1).length < 2) return null
  const header = element.hasAttribute('data-header') || isHeader(grid)
  const content = grid.map((row, index): TableRow => {
    const cells = row.map(({ cell }) => (header && index === 0 ? withoutWeight(cell) : cell))
    return { type: 'row', content: cells }
  })
  const caption = captionOf(element, readCell) || (title ?? '')
  const attrs = { ...(caption === '' ? {} : { caption }), ...(header ? { header } : {}) }
  const table: Table = { type: 'table', attrs, content }
  if (tableTooLarge(table) !== null) return null
  const { pictures, deleted } = read
  const merged = read.merged - (title === null ? 0 : 1)
  return { table, pictures, deleted, merged }
}

const rowsOf = (element: Element): Element[] =>
  [...element.children].flatMap((child) => {
    if (kindOf(child) === 'skipped') return []
    if (tagOf(child) === 'tr') return [child]
    return ['thead', 'tbody', 'tfoot'].includes(tagOf(child)) ? rowsOf(child) : []
  })

class Reading {
  grid: Slot[][] = []
  pictures: PastedPicture['source'][] = []
  deleted = 0
  merged = 0
  /** By its column, how many rows more a cell above reaches. */
  private reaching: number[] = []
  private readonly readCell: (cell: Element) => Pasted

  constructor(readCell: (cell: Element) => Pasted) {
    this.readCell = readCell
  }

  readRow(row: Element): void {
    const slots: Slot[] = []
    const passReached = () => {
      while ((this.reaching[slots.length] ?? 0) > 0) slots.push(EMPTY)
    }
    const reached = this.reaching.map((rows) => Math.max(0, rows - 1))
    for (const element of row.children) {
      if (kindOf(element) === 'skipped' || !['td', 'th'].includes(tagOf(element))) continue
      passReached()
      const [columns, rows] = [spanOf(element, 'colspan'), spanOf(element, 'rowspan')]
      if (columns > 1 || rows > 1) this.merged += 1
      for (let at = 0; at < columns; at += 1) reached[slots.length + at] = rows - 1
      slots.push(this.read(element, columns), ...Array<Slot>(columns - 1).fill(EMPTY))
    }
    passReached()
    this.reaching = Array.from(reached, (rows) => rows ?? 0)
    this.grid.push(slots)
  }

  private read(element: Element, columns: number): Slot {
    const { blocks, pictures, deleted } = this.readCell(element)
    this.pictures.push(...pictures.map(({ source }) => source))
    this.deleted += deleted
    return { cell: cellOf(blocks), columns, isHead: tagOf(element) === 'th' }
  }
}

const EMPTY: Slot = { cell: { type: 'cell' }, columns: 1, isHead: false }

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

/** Rows of one length, without those that say nothing and without empty columns. */
function withoutBlanks(rows: readonly Slot[][]): Slot[][] {
  const filled = rows.filter((row) => row.some(isFilled))
  const columns = Math.max(0, ...filled.map(({ length }) => length))
  const kept = Array.from({ length: columns }, (_, at) => at).filter((at) =>
    filled.some((row) => row[at] && isFilled(row[at])),
  )
  return filled.map((row) => kept.map((at) => row[at] ?? EMPTY))
}

/** A first row of one cell over all columns is what the table is called. */
function withoutTitle(grid: Slot[][]): { title: string | null; grid: Slot[][] } {
  const [[first, ...others] = [], ...rest] = grid
  const stands = first && first.columns > others.length && others.length > 0
  const words = stands ? wordsOf(first.cell) : ''
  return words !== '' && words.length <= MAX_TABLE_CAPTION
    ? { title: words, grid: rest }
    : { title: null, grid }
}

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
  return wordsOf(cellOf(readCell(own).blocks)).slice(0, MAX_TABLE_CAPTION)
}
