import { Fragment, Slice } from '@tiptap/pm/model'
import { isInTable } from '@tiptap/pm/tables'
import type { EditorView } from '@tiptap/pm/view'

import type { Table } from '#domain/article/body-table'
import { toLinkAddress } from '#lib/body/link-address'

import { setLink } from '../link-commands.ts'
import { makeRoom } from '../room-for-words.ts'
import { fillCells, isCells } from './cell-slice.ts'
import { leftOf, type Left } from './format-left.ts'
import { insertBlocks } from './insert-blocks.ts'
import { pictureFile } from './picture-file.ts'
import { isOwnCopy } from './own-copy.ts'
import { copiedPart, readPasted } from './read-pasted.ts'
import { readTabbedText } from './tabbed-text.ts'

/** A picture with the place it has in the text; without a file it could not come along. */
export interface PlacedPicture {
  pos: number
  name: string
  file: File | null
}

export interface PasteEvents {
  /** Files that were pasted, or dropped at a place of the document. */
  onFiles: (files: File[], pos: number) => void
  /** Pictures among pasted words. */
  onPictures: (pictures: PlacedPicture[]) => void
  /** What of a paste could not come along, as long as its words are in the text; null when all did. */
  onLeft: (left: Left | null) => void
}

/** Puts a clipboard into the text as copy. False leaves it to the editor, which knows its own. */
export function pasteInto(
  view: EditorView,
  { data, slice }: { data: DataTransfer; slice: Slice },
  events: PasteEvents,
): boolean {
  const html = data.getData('text/html')
  // Cells have their own way into cells.
  if (isOwnCopy(html)) return isInTable(view.state) && isCells(slice) ? false : makeRoom(view)
  const { origin } = window.location
  if (html === '' && linkChosen(view, data.getData('text/plain'), origin)) return true
  const pasted = html ? readPasted(parse(html), origin) : null
  const pictures = pasted?.pictures ?? []
  const carried = pictures.some(({ source }) => source !== null)
  const isWordless = !pasted || pasted.blocks.length === 0
  // Office programs add a picture of the very words, so words come first.
  if (isWordless && !carried && data.files.length > 0) {
    events.onFiles([...data.files], view.state.selection.to)
    return true
  }
  const { deleted = 0 } = pasted ?? {}
  const read = isWordless
    ? { ...readTabbedText(data.getData('text/plain')), pictures, deleted }
    : pasted
  const [only, ...more] = read.blocks
  if (
    only?.type === 'table' &&
    more.length === 0 &&
    fillCells(view, new ClipboardEvent('paste'), sliceOf(view, only))
  ) {
    events.onLeft(leftOf(read, 0))
    return true
  }
  const rows = (read.over ?? []).flatMap(({ cut }) => cut?.lines ?? [])
  const { tr, places } = insertBlocks(view.state, read.blocks, pictures, rows)
  if (tr.docChanged) view.dispatch(tr.scrollIntoView().setMeta('paste', true))
  const placed = pictures.map(({ source }, index): PlacedPicture => {
    const name = `粘贴的图片 ${index + 1}`
    const file = source === null ? null : pictureFile(source, name)
    return { pos: places[index] ?? view.state.selection.to, name: file?.name ?? name, file }
  })
  const missing = placed.filter(({ file }) => file === null).length
  events.onPictures(placed)
  events.onLeft(leftOf(read, missing))
  return true
}

/** An address that is pasted onto chosen words is where they lead from then on. */
export function linkChosen(
  { state, dispatch }: Pick<EditorView, 'state' | 'dispatch'>,
  text: string,
  origin: string,
): boolean {
  // The caret alone chooses nothing: a link beside it would lead elsewhere, and nobody would see it.
  if (state.selection.empty) return false
  const address = /\s/.test(text.trim()) ? null : toLinkAddress(text, origin)
  return address !== null && setLink(address)(state, dispatch)
}

const sliceOf = ({ state }: EditorView, table: Table) =>
  new Slice(Fragment.from(state.schema.nodeFromJSON(table)), 0, 0)

/** A document of its own: nothing in it runs or loads. */
const parse = (html: string): Element =>
  new DOMParser().parseFromString(copiedPart(html), 'text/html').body
