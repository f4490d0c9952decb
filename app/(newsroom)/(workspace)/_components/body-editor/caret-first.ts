import { Extension } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'

/**
 * Reads where the caret is before a key acts on it.
 *
 * A browser moves the caret at once and reports it later: a frame later, or more on a busy machine. The
 * editor acts on what was reported last, so Delete right after an arrow key would delete the words that
 * were selected before it.
 */
export const CaretFirst = Extension.create({
  name: 'caretFirst',
  addProseMirrorPlugins: () => [
    new Plugin({
      props: {
        handleDOMEvents: {
          keydown(view, event) {
            // While an input method composes, the selection is its own.
            if (!view.composing && !event.isComposing)
              view.dom.ownerDocument.dispatchEvent(new Event('selectionchange'))
          },
        },
      },
    }),
  ],
})
