import { Extension } from '@tiptap/core'
import { Dropcursor, Gapcursor, Placeholder, TrailingNode, UndoRedo } from '@tiptap/extensions'
import { Selection } from '@tiptap/pm/state'
import { ReactNodeViewRenderer, useEditor, type Editor } from '@tiptap/react'
import { search } from 'prosemirror-search'
import { useEffect, useRef, useState } from 'react'

import type { Body } from '#domain/article/body'

import { bodyStyles } from '../edition-fields/body-styles.ts'
import { encloseIn, moveBlock } from './block-commands.ts'
import { CaretFirst } from './caret-first.ts'
import { createFieldSteps } from './field-steps.ts'
import { FigureView } from './figure-view.tsx'
import { ListItem } from './list-item.ts'
import { pasteAsStep } from './paste/paste-as-step.ts'
import type { PasteEvents } from './paste/paste-into.ts'
import { RemarkSpots } from './remark-spots.ts'
import { RoomForWords } from './room-for-words.ts'
import { bodyFromDoc, editorNodes, docFromBody, FigureNode } from './schema.ts'
import { TableKeys } from './table-keys.ts'
import { UploadSpots } from './upload-spots.ts'

const PLACEHOLDER = '在这里写正文，一段一行。也可以从 Word、WPS、微信、网页里粘贴进来。'

/** What the desk does with keys and the clipboard besides writing. */
const DeskKeys = Extension.create({
  name: 'deskKeys',
  addKeyboardShortcuts() {
    const run = (command: ReturnType<typeof moveBlock>) => () =>
      command(this.editor.state, this.editor.view.dispatch)
    return {
      'Alt-ArrowUp': run(moveBlock(-1)),
      'Alt-ArrowDown': run(moveBlock(1)),
      'Mod-Alt-2': () => this.editor.commands.toggleHeading({ level: 2 }),
      'Mod-Alt-0': () => this.editor.commands.setParagraph(),
      'Mod-Alt-q': run(encloseIn('“', '”')),
      'Mod-Alt-k': run(encloseIn('《', '》')),
    }
  },
  addProseMirrorPlugins: () => [search()],
})

const EXTENSIONS = [
  ...editorNodes(
    FigureNode.extend({ addNodeView: () => ReactNodeViewRenderer(FigureView) }),
    ListItem,
  ),
  UndoRedo,
  Gapcursor,
  Dropcursor.configure({ color: false, class: 'bg-azure', width: 2 }),
  TrailingNode.configure({ node: 'paragraph' }),
  Placeholder.configure({ placeholder: PLACEHOLDER }),
  UploadSpots,
  RemarkSpots,
  TableKeys,
  CaretFirst,
  RoomForWords,
  DeskKeys,
]

export interface BodyEditorEvents extends PasteEvents {
  onChange: (body: Body) => void
}

/** The editor of one body; null until the page is awake. It holds the body from then on. */
export function useBodyEditor(body: Body, events: BodyEditorEvents): Editor | null {
  const latest = useRef(events)
  const [steps] = useState(createFieldSteps)
  useEffect(() => {
    latest.current = events
  })
  return useEditor(
    {
      extensions: EXTENSIONS,
      content: docFromBody(body),
      immediatelyRender: false,
      shouldRerenderOnTransaction: false,
      injectCSS: false,
      enableInputRules: [ListItem],
      enablePasteRules: false,
      editorProps: {
        attributes: {
          id: 'copy-body',
          class: bodyStyles({ editor: true }),
          role: 'textbox',
          'aria-multiline': 'true',
          'aria-labelledby': 'label-body',
          spellcheck: 'false',
        },
        handlePaste: (view, { clipboardData: data }, slice) =>
          data !== null && pasteAsStep(view, { data, slice }, latest.current, steps.run),
        handleDrop: (view, event, _slice, moved) => {
          const files = [...(event.dataTransfer?.files ?? [])]
          if (moved || files.length === 0) return false
          const at = view.posAtCoords({ left: event.clientX, top: event.clientY })
          latest.current.onFiles(files, at?.pos ?? view.state.selection.to)
          return true
        },
      },
      onTransaction: steps.hear,
      onUpdate: ({ editor }) => latest.current.onChange(bodyFromDoc(editor.getJSON())),
    },
    [],
  )
}

/** Puts another body in place of what is written, in a way that undo understands. */
export function replaceBody(editor: Editor, body: Body): void {
  editor.commands.setContent(docFromBody(body), { emitUpdate: false })
  const { doc, tr } = editor.state
  // At the first words, not on a picture that would look chosen.
  const start = Selection.findFrom(doc.resolve(0), 1, true)
  if (start) editor.view.dispatch(tr.setSelection(start))
}
