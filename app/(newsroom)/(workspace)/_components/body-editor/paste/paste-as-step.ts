import type { EditorView } from '@tiptap/pm/view'

import type { FieldSteps } from '../field-steps.ts'
import type { Left } from './format-left.ts'
import { pasteInto, type PasteEvents } from './paste-into.ts'

/** Pastes as a step of its own: undone, it takes along the sentence on what could not come with it. */
export function pasteAsStep(
  view: EditorView,
  pasted: Parameters<typeof pasteInto>[1],
  events: PasteEvents,
  run: FieldSteps['run'],
): boolean {
  let isTaken = false
  let left: Left | null = null
  const onLeft = (now: Left | null) => {
    left = now
    events.onLeft(now)
  }
  const paste = () => {
    isTaken = pasteInto(view, pasted, { ...events, onLeft })
  }
  const editor = {
    view,
    get state() {
      return view.state
    },
  }
  run(editor, paste, { undo: () => events.onLeft(null), redo: () => events.onLeft(left) })
  return isTaken
}
