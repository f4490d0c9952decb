import { Fragment, Slice, type Node as DocNode } from '@tiptap/pm/model'
import { TextSelection, type EditorState } from '@tiptap/pm/state'
import { cellAround, CellSelection, handlePaste, isInTable } from '@tiptap/pm/tables'
import type { EditorView } from '@tiptap/pm/view'

/** Fills the cells from the caret on with those that are pasted; false where either are none. */
export function fillCells(view: EditorView, event: ClipboardEvent, slice: Slice): boolean {
  if (!isInTable(view.state) || !handlePaste(view, event, slice)) return false
  const { selection, doc, tr } = view.state
  // What was filled stays chosen otherwise, and the next word would take its place.
  if (selection instanceof CellSelection) {
    const last = TextSelection.near(doc.resolve(selection.$headCell.pos + 1))
    view.dispatch(tr.setSelection(last).scrollIntoView())
  }
  return true
}

const CELLS = ['table', 'row', 'cell']

/** What is pasted, as the cell that it is pasted into takes it: cells as they are, all else as lines of words. */
export function sliceForCell(state: EditorState, slice: Slice): Slice {
  if (!cellAround(state.selection.$from) || isCells(slice)) return slice
  return new Slice(Fragment.from(linesOf(slice.content)), 0, 0)
}

/** Whether it is cells of one table, and nothing beside them. */
export function isCells({ content }: Slice): boolean {
  const { firstChild, childCount } = content
  if (!firstChild || !CELLS.includes(firstChild.type.name)) return false
  return firstChild.type.name !== 'table' || childCount === 1
}

/** Words that stand alone are a line as they are. */
function linesOf(content: Fragment): DocNode[] {
  if (content.firstChild?.isInline) return [...content.content]
  const lines: DocNode[] = []
  content.descendants((node) => {
    if (!node.isTextblock) return true
    const { hardBreak } = node.type.schema.nodes
    if (lines.length > 0 && hardBreak) lines.push(hardBreak.create())
    lines.push(...node.children)
    return false
  })
  return lines
}
