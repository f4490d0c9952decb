import type { Mark, Node as DocNode, ResolvedPos } from '@tiptap/pm/model'
import { TextSelection, type Command, type EditorState } from '@tiptap/pm/state'

/** Chosen words, or the link that the caret is in. */
export interface LinkSpot {
  from: number
  to: number
  /** Where they lead already. */
  href: string | null
}

/** What a link would be put on; null where none can be: on a picture, and in a subheading. */
export function linkSpotOf({ selection, schema }: EditorState): LinkSpot | null {
  const type = schema.marks['link']
  if (!(selection instanceof TextSelection) || !type) return null
  const { $from, from, to } = selection
  if (!$from.parent.type.allowsMarkType(type) || !selection.$to.sameParent($from)) return null
  const around = linkAround($from)
  if (around && around.to >= to) return around
  return { from, to, href: null }
}

/** The link on both sides of a place, or the one behind it, from its first word to its last. */
function linkAround($pos: ResolvedPos): LinkSpot | null {
  const { parent } = $pos
  const index = $pos.index()
  const mark =
    linkOf(parent.maybeChild(index)) ??
    ($pos.textOffset === 0 ? linkOf(parent.maybeChild(index - 1)) : null)
  if (!mark) return null
  const holds = (child: number) => {
    const node = parent.maybeChild(child)
    return node !== null && mark.isInSet(node.marks)
  }
  let first = holds(index) ? index : index - 1
  let last = first
  while (holds(first - 1)) first -= 1
  while (holds(last + 1)) last += 1
  const from = $pos.posAtIndex(first)
  return { from, to: $pos.posAtIndex(last + 1), href: String(mark.attrs['href']) }
}

const linkOf = (node: DocNode | null): Mark | null =>
  node?.marks.find(({ type }) => type.name === 'link') ?? null

/** Lets the chosen words, or the link around the caret, lead to an address; to none with null. */
export function setLink(href: string | null): Command {
  return (state, dispatch) => {
    const spot = linkSpotOf(state)
    const type = state.schema.marks['link']
    if (!spot || !type || spot.from === spot.to) return false
    const { from, to } = spot
    const tr = state.tr.removeMark(from, to, type)
    if (href !== null) tr.addMark(from, to, type.create({ href }))
    dispatch?.(tr.setSelection(TextSelection.create(tr.doc, to)).scrollIntoView())
    return true
  }
}

/** Writes an address where the caret is, as words that lead there. */
export function insertLink(words: string, href: string): Command {
  return (state, dispatch) => {
    const spot = linkSpotOf(state)
    const type = state.schema.marks['link']
    if (!spot || !type || words === '') return false
    const tr = state.tr.replaceSelectionWith(
      state.schema.text(words, [type.create({ href })]),
      false,
    )
    dispatch?.(tr.scrollIntoView())
    return true
  }
}
