import { Extension } from '@tiptap/core'
import { Plugin, TextSelection, type Command, type EditorState } from '@tiptap/pm/state'
import { cellAround, CellSelection, tableEditing } from '@tiptap/pm/tables'

import { fillCells, sliceForCell } from './paste/cell-slice.ts'
import { breakInCell, insertTable, toCellAbove, toCellBelow, toNextCell } from './table-commands.ts'

/** The keys of a table, and what keeps its rows alike whatever is cut out of it or pasted over it. */
export const TableKeys = Extension.create({
  name: 'tableKeys',
  // Before those of lists: Enter in a cell begins no item.
  priority: 200,
  addKeyboardShortcuts() {
    const run = (command: Command) => () => command(this.editor.state, this.editor.view.dispatch)
    const atEdge = (edge: 'up' | 'down', command: Command) => () => {
      const { state, view } = this.editor
      return state.selection.empty && view.endOfTextblock(edge) && run(command)()
    }
    return {
      Tab: run(toNextCell(1)),
      'Shift-Tab': run(toNextCell(-1)),
      Enter: run(toCellBelow),
      // Browsers take the caret to the cell beside an empty one.
      ArrowUp: atEdge('up', toCellAbove),
      ArrowDown: atEdge('down', toCellBelow),
      'Shift-Enter': run(breakInCell),
      // T opens a terminal on many desktops of offices.
      'Mod-Alt-g': run(insertTable),
    }
  },
  addProseMirrorPlugins: () => [
    new Plugin({
      props: {
        transformPasted: (slice, view) => sliceForCell(view.state, slice),
        handlePaste: fillCells,
      },
      appendTransaction: (_transactions, _before, state) => {
        const cells = chosenCells(state)
        return cells && state.tr.setSelection(cells)
      },
    }),
    tableEditing({ allowTableNodeSelection: true }),
  ],
})

/** Words that are chosen over several cells are those cells: to delete them leaves each where it is. */
export function chosenCells({ selection, doc }: EditorState): CellSelection | null {
  if (!(selection instanceof TextSelection)) return null
  const [anchor, head] = [cellAround(selection.$anchor), cellAround(selection.$head)]
  if (!anchor || !head || anchor.pos === head.pos) return null
  // In two tables there are no cells between them.
  return anchor.before(1) === head.before(1)
    ? CellSelection.create(doc, anchor.pos, head.pos)
    : null
}
