import { EditorState, TextSelection, type Command, type Transaction } from '@tiptap/pm/state'
import { CellSelection, fixTables, tableEditing } from '@tiptap/pm/tables'
import { describe, expect, it } from 'vitest'

import { bodySchema } from '#domain/article/body'
import { tableOf } from '#domain/article/testing/table-of'
import { MAX_TABLE_COLUMNS, MAX_TABLE_ROWS } from '#lib/body/tables'

import { bodyFromDoc, editorSchema } from './schema.ts'
import {
  addColumn,
  addRow,
  breakInCell,
  insertTable,
  removeColumns,
  removeRows,
  removeTable,
  setCaption,
  tableSpotOf,
  toCellAbove,
  toCellBelow,
  toggleHeader,
  toNextCell,
} from './table-commands.ts'
import { chosenCells } from './table-keys.ts'

const paragraph = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] })

/** A text with a table between two paragraphs; the caret is in the cell that has these words. */
function open(rows: string[][], caret: string, attrs: { header?: true; caption?: string } = {}) {
  const content = [paragraph('前'), tableOf(rows, attrs), paragraph('后')]
  const doc = editorSchema.nodeFromJSON({ type: 'doc', content })
  return EditorState.create({ doc, selection: TextSelection.create(doc, caretAt(doc, caret)) })
}

function caretAt(doc: EditorState['doc'], words: string): number {
  let place = 0
  doc.descendants((node, pos) => {
    if (node.isTextblock && node.textContent === words) place ||= pos + 1
  })
  return place
}

function after(state: EditorState, ...commands: Command[]): EditorState {
  let now = state
  for (const command of commands) {
    const dispatch = (tr: Transaction) => {
      now = now.apply(tr)
    }
    expect(command(now, dispatch)).toBe(true)
    now.doc.check()
    expect(bodySchema.safeParse(bodyFromDoc(now.doc.toJSON())).success).toBe(true)
  }
  return now
}

/** Rows as lines of cells, a header marked; the words of the cell with the caret in brackets. */
function shown({ doc, selection: { $from } }: EditorState): string[] {
  const table = doc.children.find(({ type }) => type.name === 'table')
  return (table?.children ?? []).map((row, index) => {
    const cells = row.children.map((cell) =>
      cell === $from.parent ? `[${cell.textContent}]` : cell.textContent,
    )
    return (index === 0 && table?.attrs['header'] === true ? '! ' : '') + cells.join('|')
  })
}

const ROWS = [
  ['村', '亩'],
  ['甲', '7'],
  ['乙', '9'],
]

describe('a table that is written', () => {
  it('begins where the caret is, its first row naming the columns', () => {
    const doc = editorSchema.nodeFromJSON({ type: 'doc', content: [paragraph('前')] })
    const state = after(EditorState.create({ doc }), insertTable)
    expect(shown(state)).toEqual(['! []||', '||', '||'])
    expect(insertTable(state)).toBe(false)
  })

  it('takes rows and columns beside the caret', () => {
    const state = open(ROWS, '甲', { header: true })
    expect(shown(after(state, addRow.above))).toEqual(['! 村|亩', '|', '[甲]|7', '乙|9'])
    expect(shown(after(state, addRow.below))).toEqual(['! 村|亩', '[甲]|7', '|', '乙|9'])
    expect(shown(after(state, addColumn.left))).toEqual(['! |村|亩', '|[甲]|7', '|乙|9'])
    expect(shown(after(state, addColumn.right))).toEqual(['! 村||亩', '[甲]||7', '乙||9'])
  })

  it('has no row above the one that names the columns, and loses the names with it', () => {
    const state = open(ROWS, '亩', { header: true })
    expect(addRow.above(state)).toBe(false)
    expect(shown(after(state, removeRows))).toEqual(['甲|[7]', '乙|9'])
    expect(shown(after(state, toggleHeader))).toEqual(['村|[亩]', '甲|7', '乙|9'])
    expect(shown(after(state, toggleHeader, toggleHeader, addRow.below))).toHaveLength(4)
  })

  it('loses the chosen rows and columns, and goes with the last of them', () => {
    const state = open(ROWS, '甲')
    expect(shown(after(state, removeRows))).toEqual(['村|亩', '[乙]|9'])
    expect(shown(after(state, removeColumns))).toEqual(['亩', '[7]', '9'])
    expect(shown(after(open(ROWS, '9'), removeRows))).toEqual(['村|亩', '甲|[7]'])
    expect(shown(after(open(ROWS, '9'), removeColumns))).toEqual(['村', '甲', '[乙]'])
    for (const gone of [
      after(state, removeTable),
      after(state, removeColumns, removeColumns),
      after(state, removeRows, removeRows, removeRows),
    ])
      expect(gone.doc.textContent).toBe('前后')
  })

  it('grows to its bounds and no further', () => {
    const tall = open(
      Array.from({ length: MAX_TABLE_ROWS }, (_, row) => [`第${row}`]),
      '第59',
    )
    const wide = open([Array.from({ length: MAX_TABLE_COLUMNS }, (_, at) => `列${at}`)], '列0')
    for (const command of [addRow.above, addRow.below]) expect(command(tall)).toBe(false)
    for (const command of [addColumn.left, addColumn.right]) expect(command(wide)).toBe(false)
    const left = after(tall, toNextCell(1))
    expect(tableSpotOf(left)).toBeNull()
    expect(left.selection.$from.parent.textContent).toBe('后')
  })

  it('has a caption, and none once it is emptied', () => {
    const named = after(open(ROWS, '甲'), setCaption('各村'))
    expect(tableSpotOf(named)?.caption).toBe('各村')
    expect(tableSpotOf(after(named, setCaption('')))?.caption).toBe('')
  })
})

describe('the caret in a table', () => {
  it('goes from cell to cell, behind the words there, and makes a row behind the last', () => {
    const state = open(ROWS, '亩')
    expect(shown(after(state, toNextCell(1)))[1]).toBe('[甲]|7')
    expect(after(state, toNextCell(1)).selection.$from.parentOffset).toBe(1)
    expect(shown(after(state, toNextCell(-1)))[0]).toBe('[村]|亩')
    expect(toNextCell(-1)(open(ROWS, '村'))).toBe(false)
    expect(shown(after(open(ROWS, '9'), toNextCell(1)))).toEqual(['村|亩', '甲|7', '乙|9', '[]|'])
  })

  it('goes down by Enter, and behind the table in the last row', () => {
    const state = open(ROWS, '亩')
    expect(shown(after(state, toCellBelow))[1]).toBe('甲|[7]')
    const left = after(open(ROWS, '9'), toCellBelow)
    expect(left.selection.$from.parent.textContent).toBe('后')
  })

  it('goes up, and before the table from its first row', () => {
    expect(shown(after(open(ROWS, '7'), toCellAbove))[0]).toBe('村|[亩]')
    const left = after(open(ROWS, '亩'), toCellAbove)
    expect(left.selection.$from.parent.textContent).toBe('前')
  })

  it('breaks a line within its cell', () => {
    const state = after(open(ROWS, '甲'), breakInCell)
    expect(state.selection.$from.parent.childCount).toBe(2)
    expect(state.selection.$from.parent.type.name).toBe('cell')
  })

  it('is nowhere outside: no command of a table acts there', () => {
    const state = open(ROWS, '前')
    for (const command of [
      ...Object.values(addRow),
      ...Object.values(addColumn),
      removeRows,
      removeColumns,
      removeTable,
      toggleHeader,
      setCaption('题'),
      toNextCell(1),
      toCellAbove,
      toCellBelow,
      breakInCell,
    ])
      expect(command(state)).toBe(false)
  })
})

describe('words that are chosen over several cells', () => {
  const choose = (from: string, to: string) => {
    const state = open(ROWS, '甲')
    const [anchor, head] = [caretAt(state.doc, from), caretAt(state.doc, to)]
    return state.apply(state.tr.setSelection(TextSelection.create(state.doc, anchor, head)))
  }

  it('are those cells: what is deleted leaves each cell where it is', () => {
    const state = choose('甲', '9')
    const cells = chosenCells(state)
    expect(cells).toBeInstanceOf(CellSelection)
    const gone = state.apply(state.tr.setSelection(cells ?? state.selection).deleteSelection())
    const [, table] = gone.doc.children
    expect(table?.children.map((row) => row.childCount)).toEqual([2, 2, 2])
    expect(gone.doc.textContent).toBe('前村亩后')
  })

  it('are words as before within one cell, and where the choice begins outside', () => {
    expect(chosenCells(choose('甲', '甲'))).toBeNull()
    expect(chosenCells(choose('前', '甲'))).toBeNull()
  })

  it('leave rows alike where the choice began outside', () => {
    const state = choose('前', '9')
    const doc = state.apply(state.tr.deleteSelection()).doc
    const cut = EditorState.create({ doc, plugins: [tableEditing()] })
    const mended = fixTables(cut)?.doc ?? doc
    expect(bodySchema.safeParse(bodyFromDoc(mended.toJSON())).success).toBe(true)
  })
})
