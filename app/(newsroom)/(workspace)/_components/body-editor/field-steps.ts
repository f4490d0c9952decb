import type { Editor } from '@tiptap/core'
import { closeHistory, isHistoryTransaction } from '@tiptap/pm/history'
import type { Node as DocNode } from '@tiptap/pm/model'
import type { EditorState, Transaction } from '@tiptap/pm/state'
import { useEffect, useState } from 'react'

import type { Content } from '#domain/article/content'

// Some presses move words from the text into a field. The editor's own undo knows the text alone: whoever undid such a
// press would have the words twice, and whoever undid the way back would have lost them.

interface FieldStep {
  before: DocNode
  after: DocNode
  /** Both act on the fields as they are then. */
  undo: () => void
  redo: () => void
}

/** An editor, as far as it is needed here. */
interface Stepped {
  state: EditorState
  view: { dispatch: (tr: Transaction) => void }
}

export interface FieldSteps {
  /** Changes the text by one step of its own, whose undo and redo take the fields along. */
  run: (editor: Stepped, change: () => void, fields: Pick<FieldStep, 'undo' | 'redo'>) => void
  /** Hears every transaction of the editor. */
  hear: (event: { editor: Pick<Stepped, 'state'>; transaction: Transaction }) => void
}

export function createFieldSteps(): FieldSteps {
  const steps: FieldStep[] = []
  return {
    run: (editor, change, fields) => {
      const before = editor.state.doc
      const close = () => editor.view.dispatch(closeHistory(editor.state.tr))
      close()
      change()
      // What is typed next is another step.
      close()
      const after = editor.state.doc
      if (!before.eq(after)) steps.push({ before, after, ...fields })
    },
    hear: ({ editor, transaction }) => {
      if (!isHistoryTransaction(transaction)) return
      const from = transaction.before
      const to = editor.state.doc
      const undone = steps.findLast(({ before, after }) => after.eq(from) && before.eq(to))
      if (undone) return undone.undo()
      steps.findLast(({ before, after }) => before.eq(from) && after.eq(to))?.redo()
    },
  }
}

export function useFieldSteps(editor: Editor | null): FieldSteps['run'] {
  const [{ run, hear }] = useState(createFieldSteps)
  useEffect(() => {
    if (!editor) return
    editor.on('transaction', hear)
    return () => {
      editor.off('transaction', hear)
    }
  }, [editor, hear])
  return run
}

/** What a dateline is moved to. */
const MOVED = ['dateline', 'credits'] as const

/** The fields that words of the text were moved to, back to `before` while they are as `after` has them, and on again. */
export function movedFields(
  before: Content,
  after: Partial<Content>,
  onFill: (part: (now: Content) => Partial<Content>) => void,
): Pick<FieldStep, 'undo' | 'redo'> {
  const fields = MOVED.filter((field) => field in after)
  const turn = (from: Partial<Content>, to: Partial<Content>) => () =>
    onFill((now) => {
      const kept = fields.filter(
        (field) => JSON.stringify(now[field]) === JSON.stringify(from[field]),
      )
      return Object.fromEntries(kept.map((field) => [field, to[field]]))
    })
  return { undo: turn(after, before), redo: turn(before, after) }
}
