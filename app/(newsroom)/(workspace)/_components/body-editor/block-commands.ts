import { NodeSelection, Selection, TextSelection, type Command } from '@tiptap/pm/state'
import type { Node as DocNode } from '@tiptap/pm/model'

/** Moves the block the caret is in, or the chosen picture, past its neighbour; the caret goes with it. */
export function moveBlock(direction: -1 | 1): Command {
  return ({ doc, selection, tr }, dispatch) => {
    const { $from, $to } = selection
    const index = $from.index(0)
    const target = index + direction
    const chosen = selection instanceof NodeSelection
    if (!chosen && $to.index(0) !== index) return false
    const neighbour = target < 0 ? null : doc.maybeChild(target)
    if (!neighbour || hasSpaceBelow(doc, target)) return false
    const block = doc.child(index)
    const from = $from.posAtIndex(index, 0)
    const shift = direction * neighbour.nodeSize
    tr.delete(from, from + block.nodeSize).insert(from + shift, block)
    const moved = chosen
      ? NodeSelection.create(tr.doc, from + shift)
      : TextSelection.create(tr.doc, selection.anchor + shift, selection.head + shift)
    dispatch?.(tr.setSelection(moved).scrollIntoView())
    return true
  }
}

/** The blank line that is always there to go on writing in is no neighbour. */
const hasSpaceBelow = (doc: DocNode, index: number) =>
  index === doc.childCount - 1 && doc.child(index).content.size === 0 && !doc.child(index).isAtom

/** Sets a pair of marks around what is chosen, and leaves the words between them chosen. */
export function encloseIn(open: string, close: string): Command {
  return ({ selection, tr }, dispatch) => {
    const { from, to } = selection
    if (!(selection instanceof TextSelection)) return false
    tr.insertText(close, to).insertText(open, from)
    const within = TextSelection.create(tr.doc, from + open.length, to + open.length)
    dispatch?.(tr.setSelection(within).scrollIntoView())
    return true
  }
}

/** Where a picture goes that was brought to `pos`: between blocks, after the one that is written in. */
export function placeForBlock(doc: DocNode, pos: number): number {
  const $pos = doc.resolve(Math.min(pos, doc.content.size))
  if ($pos.depth === 0) return $pos.pos
  return $pos.node(1).content.size === 0 ? $pos.before(1) : $pos.after(1)
}

/** The end of the text, for what is brought without a place being chosen. */
export const endOfText = (doc: DocNode): number => Selection.atEnd(doc).from
