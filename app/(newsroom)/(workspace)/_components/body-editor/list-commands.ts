import { setBlockType } from '@tiptap/pm/commands'
import type { Command, EditorState } from '@tiptap/pm/state'

import type { ListKind } from '#lib/body/lists'

/** The list that every chosen line is in; null where they are not in one of a kind. */
export function listKindOf({ doc, selection: { from, to } }: EditorState): ListKind | null {
  const kinds = new Set<string>()
  doc.nodesBetween(from, to, (node) => {
    if (node.isTextblock) kinds.add(node.type.name === 'item' ? String(node.attrs['list']) : '')
    return !node.isTextblock
  })
  const [kind] = kinds
  return kinds.size === 1 && (kind === 'bullet' || kind === 'number') ? kind : null
}

/** Makes the chosen lines items of a list, or paragraphs again. */
export function toggleList(list: ListKind): Command {
  return (state, dispatch) => {
    const { item, paragraph } = state.schema.nodes
    if (!item || !paragraph) return false
    const command =
      listKindOf(state) === list ? setBlockType(paragraph) : setBlockType(item, { list })
    return command(state, dispatch)
  }
}

/** Begins the next item; in an empty one the list ends. */
export const splitItem: Command = (state, dispatch) => {
  const { $from, $to } = state.selection
  const { paragraph } = state.schema.nodes
  const { type, attrs, content } = $from.parent
  if (type.name !== 'item' || !$from.sameParent($to) || !paragraph) return false
  if (content.size === 0) return setBlockType(paragraph)(state, dispatch)
  const tr = state.tr.deleteSelection()
  dispatch?.(tr.split(tr.mapping.map($from.pos), 1, [{ type, attrs }]).scrollIntoView())
  return true
}

/** At its beginning an item becomes a paragraph, before two lines become one. */
export const leaveList: Command = (state, dispatch) => {
  const { $from, empty } = state.selection
  const { paragraph } = state.schema.nodes
  if (!empty || $from.parentOffset > 0 || $from.parent.type.name !== 'item' || !paragraph)
    return false
  return setBlockType(paragraph)(state, dispatch)
}
