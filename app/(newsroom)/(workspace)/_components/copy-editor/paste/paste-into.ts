import { Fragment, Slice } from '@tiptap/pm/model'
import type { EditorView } from '@tiptap/pm/view'

import type { BodyBlock } from '#domain/article/body'

import { blocksOfText } from './line.ts'
import { copiedPart, readPasted, type Pasted } from './read-pasted.ts'

/** What ProseMirror writes into its own clipboard: such markup already is copy. */
const OWN = 'data-pm-slice'

interface PasteEvents {
  onFiles: (files: File[], pos: number) => void
  /** Tells what could not come along; null when all did. */
  onPasted: (left: string | null) => void
}

/** Puts a clipboard into the text as copy. False leaves it to the editor, which knows its own. */
export function pasteInto(view: EditorView, data: DataTransfer, events: PasteEvents): boolean {
  const html = data.getData('text/html')
  if (html.includes(OWN)) return false
  const pasted = html ? readPasted(parse(html)) : null
  // Office programs add a picture of the very words, so words come first.
  const blocks = pasted?.blocks ?? []
  if (blocks.length === 0 && data.files.length > 0) {
    events.onFiles([...data.files], view.state.selection.to)
    return true
  }
  insert(view, blocks.length > 0 ? blocks : blocksOfText(data.getData('text/plain')))
  events.onPasted(pasted && wordsOfLeft(pasted))
  return true
}

/** A document of its own: nothing in it runs or loads. */
const parse = (html: string): Element =>
  new DOMParser().parseFromString(copiedPart(html), 'text/html').body

function insert({ state, dispatch }: EditorView, blocks: readonly BodyBlock[]): void {
  if (blocks.length === 0) return
  const nodes = blocks.map((block) => state.schema.nodeFromJSON(block))
  // Open at both ends: the first and last words join the paragraph they are pasted into.
  const slice = new Slice(Fragment.from(nodes), 1, 1)
  dispatch(state.tr.replaceSelection(slice).scrollIntoView().setMeta('paste', true))
}

function wordsOfLeft({ pictures, rows, deleted }: Omit<Pasted, 'blocks'>): string | null {
  const parts = [
    pictures > 0 &&
      `有 ${pictures} 张图片没有带进来：别处的图片请先存成文件，再拖进正文或点“加图片”。`,
    rows > 0 && '表格已变成文字，一行一段。',
    deleted > 0 && '原稿里标成删除的文字没有带进来。',
  ]
  return parts.filter(Boolean).join('') || null
}
