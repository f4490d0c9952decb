import { Extension } from '@tiptap/core'
import {
  NodeSelection,
  Plugin,
  TextSelection,
  type EditorState,
  type Transaction,
} from '@tiptap/pm/state'
import { CellSelection, TableMap } from '@tiptap/pm/tables'
import type { EditorView } from '@tiptap/pm/view'

/**
 * Makes room before words come where something else than words is chosen.
 *
 * A chosen picture or table stays, and the words go below it; chosen cells are emptied, and the words go into the first.
 * The editor would put the words in their place, and a browser into one cell of several.
 */
export const RoomForWords = Extension.create({
  name: 'roomForWords',
  addProseMirrorPlugins: () => [
    new Plugin({
      props: {
        // Enter has commands of its own.
        handleKeyPress: (view, { key }) => key !== 'Enter' && makeRoom(view),
        handleDOMEvents: {
          compositionstart: makeRoom,
          // Words that no key types: of a list of signs, of a voice, of a spelling.
          beforeinput: (view, { inputType }) => WORDS.includes(inputType) && makeRoom(view),
        },
      },
    }),
  ],
})

const WORDS = ['insertText', 'insertReplacementText', 'insertCompositionText']

/** Leaves the words themselves to the browser. */
export function makeRoom(view: Pick<EditorView, 'state' | 'dispatch'>): false {
  const tr = withRoom(view.state)
  if (tr.selectionSet) view.dispatch(tr.scrollIntoView())
  return false
}

/** What is begun with: the caret is where words may come, and nothing is in their way. */
export function withRoom({ tr, selection, doc }: EditorState): Transaction {
  if (selection instanceof CellSelection) return withEmptyCells(tr, selection)
  if (!(selection instanceof NodeSelection) || !selection.node.isBlock) return tr
  const { to, $to } = selection
  const below = $to.nodeAfter
  const paragraph = doc.type.schema.nodes['paragraph']
  if (!paragraph) return tr
  if (below?.type !== paragraph || below.content.size > 0) tr.insert(to, paragraph.create())
  return tr.setSelection(TextSelection.create(tr.doc, to + 1))
}

function withEmptyCells(tr: Transaction, cells: CellSelection): Transaction {
  const table = cells.$anchorCell.node(-1)
  const start = cells.$anchorCell.start(-1)
  const map = TableMap.get(table)
  const { top, left } = map.rectBetween(cells.$anchorCell.pos - start, cells.$headCell.pos - start)
  const first = start + map.positionAt(top, left, table)
  tr.deleteSelection()
  // Nothing before the first cell went away.
  return tr.setSelection(TextSelection.create(tr.doc, first + 1))
}
