import { Fragment, Slice } from '@tiptap/pm/model'
import type { EditorState, Transaction } from '@tiptap/pm/state'
import { cellAround } from '@tiptap/pm/tables'

import type { BodyBlock } from '#domain/article/body'

import { placeForBlock } from '../block-commands.ts'
import { withRoom } from '../room-for-words.ts'
import { sliceForCell } from './cell-slice.ts'
import type { PastedPicture } from './pasted.ts'

/** Puts blocks where the caret is, `rows` among them as lines of their own; `places`: where each picture among them has its place then. */
export function insertBlocks(
  state: EditorState,
  blocks: readonly BodyBlock[],
  pictures: readonly PastedPicture[],
  rows: readonly BodyBlock[] = [],
): { tr: Transaction; places: number[] } {
  const { schema } = state
  if (blocks.length === 0) return { tr: state.tr, places: pictures.map(() => state.selection.to) }
  const tr = withRoom(state)
  const { selection } = tr
  const nodes = blocks.map((block) => schema.nodeFromJSON(block))
  if (cellAround(selection.$from)) {
    tr.replaceSelection(sliceForCell(state, new Slice(Fragment.from(nodes), 0, 0)))
    return { tr, places: pictures.map(() => placeForBlock(tr.doc, tr.selection.to)) }
  }
  // Open at both ends: the first and last words join the paragraph they are pasted into, unless a
  // picture or a table is in between.
  const opensAt = (count: number, edge: BodyBlock | undefined) =>
    edge?.type === 'table' ||
    (edge && rows.includes(edge)) ||
    pictures.some(({ after }) => after === count)
      ? 0
      : 1
  const ends = [opensAt(0, blocks[0]), opensAt(blocks.length, blocks.at(-1))] as const
  tr.replaceSelection(new Slice(Fragment.from(nodes), ...ends))
  const edges = edgesIn(tr)
  return { tr, places: pictures.map(({ after }) => edges[after] ?? edges.at(-1) ?? 0) }
}

/** The place above what was inserted last, and those below each block of it. */
function edgesIn({ doc, mapping }: Transaction): number[] {
  let [start, end] = [0, 0]
  mapping.maps.at(-1)?.forEach((_oldStart, _oldEnd, newStart, newEnd) => {
    ;[start, end] = [newStart, newEnd]
  })
  const edges: number[] = []
  doc.forEach((node, offset) => {
    const below = offset + node.nodeSize
    // A paragraph that was parted by the paste only touches what came between.
    if (below - 1 <= start || offset + 1 >= end) return
    if (edges.length === 0) edges.push(offset)
    edges.push(below)
  })
  return edges
}
