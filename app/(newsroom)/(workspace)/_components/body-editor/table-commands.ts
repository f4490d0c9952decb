import { MAX_TABLE_COLUMNS, MAX_TABLE_ROWS } from '#lib/body/tables'
import { Fragment, type Node as DocNode } from '@tiptap/pm/model'
import { Selection, TextSelection, type Command, type EditorState } from '@tiptap/pm/state'
import {
  addColumnAfter,
  addColumnBefore,
  addRowAfter,
  addRowBefore,
  deleteColumn,
  deleteRow,
  deleteTable,
  isInTable,
  selectedRect,
} from '@tiptap/pm/tables'

import { placeForBlock } from './block-commands.ts'

/** A table as it is begun: its first row names the columns. */
const FIRST_ROWS = 3
const FIRST_COLUMNS = 3

type Dispatch = Exclude<Parameters<Command>[1], undefined>

/** What is chosen of the table that the caret is in. */
export interface TableSpot {
  /** Where the table begins in the document. */
  pos: number
  rows: number
  columns: number
  caption: string
  header: boolean
  /** Whether the row that names the columns is among what is chosen. */
  inHeader: boolean
}

export function tableSpotOf(state: EditorState): TableSpot | null {
  if (!isInTable(state)) return null
  const { table, tableStart, map, top } = selectedRect(state)
  const { caption, header } = table.attrs
  return {
    pos: tableStart - 1,
    rows: map.height,
    columns: map.width,
    caption: typeof caption === 'string' ? caption : '',
    header: header === true,
    inHeader: header === true && top === 0,
  }
}

/** Puts a table where the caret is, and the caret in its first cell. */
export const insertTable: Command = (state, dispatch) => {
  const { table, row, cell } = state.schema.nodes
  if (isInTable(state) || !table || !row || !cell) return false
  const cells = (count: number) => Array.from({ length: count }, () => cell.create())
  const rows = Array.from({ length: FIRST_ROWS }, () => row.create(null, cells(FIRST_COLUMNS)))
  const pos = placeForBlock(state.doc, state.selection.to)
  const tr = state.tr.insert(pos, table.create({ header: true }, Fragment.from(rows)))
  // Table, row and cell begin one after the other.
  dispatch?.(tr.setSelection(TextSelection.create(tr.doc, pos + 3)).scrollIntoView())
  return true
}

const within =
  (fits: (spot: TableSpot) => boolean, command: Command): Command =>
  (state, dispatch) => {
    const spot = tableSpotOf(state)
    return spot !== null && fits(spot) && command(state, dispatch)
  }

const rowFits = ({ rows }: TableSpot) => rows < MAX_TABLE_ROWS
const columnFits = ({ columns }: TableSpot) => columns < MAX_TABLE_COLUMNS

export const addRow = {
  // Above the row that names the columns there is none.
  above: within((spot) => rowFits(spot) && !spot.inHeader, addRowBefore),
  below: within(rowFits, addRowAfter),
} satisfies Record<string, Command>

export const addColumn = {
  left: within(columnFits, addColumnBefore),
  right: within(columnFits, addColumnAfter),
} satisfies Record<string, Command>

/** Takes the chosen rows out; with the last of them the table goes. The names of the columns go with their row. */
export const removeRows: Command = (state, dispatch) => {
  const spot = tableSpotOf(state)
  if (!spot) return false
  const { left, top, bottom, map } = selectedRect(state)
  const rest = spot.rows - (bottom - top)
  if (rest === 0) return removeTable(state, dispatch)
  return deleteRow(state, (tr) => {
    if (spot.inHeader) tr.setNodeAttribute(spot.pos, 'header', null)
    dispatch?.(placeInCell(tr, spot.pos, Math.min(top, rest - 1) * map.width + left))
  })
}

/** The same of columns. */
export const removeColumns: Command = (state, dispatch) => {
  const spot = tableSpotOf(state)
  if (!spot) return false
  const { left, right, top } = selectedRect(state)
  const rest = spot.columns - (right - left)
  if (rest === 0) return removeTable(state, dispatch)
  return deleteColumn(state, (tr) => {
    dispatch?.(placeInCell(tr, spot.pos, top * rest + Math.min(left, rest - 1)))
  })
}

export const removeTable: Command = deleteTable

/** Has the first row name the columns, or be a row as the others. */
export const toggleHeader: Command = (state, dispatch) => {
  const spot = tableSpotOf(state)
  if (!spot) return false
  dispatch?.(state.tr.setNodeAttribute(spot.pos, 'header', spot.header ? null : true))
  return true
}

export const setCaption =
  (caption: string): Command =>
  (state, dispatch) => {
    const spot = tableSpotOf(state)
    if (!spot) return false
    dispatch?.(state.tr.setNodeAttribute(spot.pos, 'caption', caption === '' ? null : caption))
    return true
  }

/** The caret in the next cell, or the one before; behind the last one a row begins, while there may be one more. */
export const toNextCell =
  (direction: -1 | 1): Command =>
  (state, dispatch) => {
    const spot = tableSpotOf(state)
    if (!spot) return false
    const { left, top, map } = selectedRect(state)
    const next = top * map.width + left + direction
    if (next < 0) return false
    if (next < map.map.length) return toCell(next)(state, dispatch)
    if (!rowFits(spot)) return leaveTable(state, dispatch)
    return addRowAfter(state, (tr) => {
      dispatch?.(placeInCell(tr, spot.pos, next))
    })
  }

/** The caret in the cell below, or behind the table. */
export const toCellBelow: Command = (state, dispatch) => {
  if (!isInTable(state)) return false
  const { left, bottom, map } = selectedRect(state)
  return bottom < map.height
    ? toCell(bottom * map.width + left)(state, dispatch)
    : leaveTable(state, dispatch)
}

/** The caret in the cell above, or before the table. */
export const toCellAbove: Command = (state, dispatch) => {
  const spot = tableSpotOf(state)
  if (!spot) return false
  const { left, top, map } = selectedRect(state)
  if (top > 0) return toCell((top - 1) * map.width + left)(state, dispatch)
  return select(state, Selection.findFrom(state.doc.resolve(spot.pos), -1), dispatch)
}

const toCell =
  (index: number): Command =>
  (state, dispatch) => {
    const spot = tableSpotOf(state)
    if (!spot) return false
    dispatch?.(placeInCell(state.tr, spot.pos, index))
    return true
  }

const leaveTable: Command = (state, dispatch) => {
  const spot = tableSpotOf(state)
  const table = spot && state.doc.nodeAt(spot.pos)
  if (!spot || !table) return false
  return select(
    state,
    Selection.findFrom(state.doc.resolve(spot.pos + table.nodeSize), 1),
    dispatch,
  )
}

function select({ tr }: EditorState, place: Selection | null, dispatch?: Dispatch): boolean {
  if (!place) return false
  dispatch?.(tr.setSelection(place).scrollIntoView())
  return true
}

/** The caret behind the words of a cell, counted row by row. */
function placeInCell(tr: EditorState['tr'], pos: number, index: number) {
  const table = tr.doc.nodeAt(pos)
  const columns = table?.firstChild?.childCount ?? 1
  let at = pos + 1
  const skip = (node: DocNode, count: number) => {
    for (let child = 0; child < count; child += 1) at += node.child(child).nodeSize
  }
  const row = table?.maybeChild(Math.floor(index / columns))
  if (!table || !row) return tr
  skip(table, Math.floor(index / columns))
  at += 1
  skip(row, index % columns)
  const size = row.child(index % columns).content.size
  return tr.setSelection(TextSelection.create(tr.doc, at + 1 + size)).scrollIntoView()
}

/** A break within a cell. */
export const breakInCell: Command = (state, dispatch) => {
  const { hardBreak } = state.schema.nodes
  if (!isInTable(state) || !hardBreak) return false
  dispatch?.(state.tr.replaceSelectionWith(hardBreak.create()).scrollIntoView())
  return true
}
