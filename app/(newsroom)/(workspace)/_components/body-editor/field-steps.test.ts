import { history, redo, undo } from '@tiptap/pm/history'
import { EditorState, type Command, type Transaction } from '@tiptap/pm/state'
import { beforeEach, describe, expect, it, vi } from 'vitest'

import { bodyFromParagraphs, bodyText } from '#domain/article/body'
import { emptyContent, type Content } from '#domain/article/content'

import { createFieldSteps, movedFields } from './field-steps.ts'
import { bodyFromDoc, docFromBody, editorSchema } from './schema.ts'

const OPENING = '本报庄浪讯'
const REST = '3月16日，委员视察。'
let values: Content
let steps: ReturnType<typeof createFieldSteps>
let editor: { state: EditorState; view: { dispatch: (tr: Transaction) => void } }
const fill = (part: (now: Content) => Partial<Content>) => {
  values = { ...values, ...part(values) }
}
const text = () => bodyText(bodyFromDoc(editor.state.doc.toJSON()))
const run = (command: Command) => command(editor.state, editor.view.dispatch)
const write = (words: string) => editor.view.dispatch(editor.state.tr.insertText(words, 1))
/** Moves the dateline from the text to its field. */
const move = () => {
  const part = { dateline: OPENING }
  const fields = movedFields(values, part, fill)
  fill(() => part)
  steps.run(
    editor,
    () => editor.view.dispatch(editor.state.tr.delete(1, 1 + OPENING.length)),
    fields,
  )
}

beforeEach(() => {
  values = emptyContent('620825')
  steps = createFieldSteps()
  const doc = editorSchema.nodeFromJSON(docFromBody(bodyFromParagraphs([OPENING + REST])))
  editor = {
    state: EditorState.create({ doc, plugins: [history()] }),
    view: {
      dispatch: (transaction) => {
        editor.state = editor.state.apply(transaction)
        steps.hear({ editor, transaction })
      },
    },
  }
})

describe('undo in the text', () => {
  it('takes a field back with the words that left the text for it, and on again', () => {
    move()
    write('再写：')
    run(undo)
    expect([values.dateline, text()]).toEqual([OPENING, REST])
    run(undo)
    expect([values.dateline, text()]).toEqual(['', OPENING + REST])
    run(redo)
    expect([values.dateline, text()]).toEqual([OPENING, REST])
  })

  it('leaves what a person wrote into the field since', () => {
    move()
    fill(() => ({ dateline: '本报讯' }))
    run(undo)
    expect([values.dateline, text()]).toEqual(['本报讯', OPENING + REST])
  })

  it('touches no field for a step of the text alone', () => {
    const back = vi.fn<() => void>()
    write('先写：')
    steps.run(editor, () => write('甲'), { undo: back, redo: vi.fn<() => void>() })
    run(undo)
    expect(back).toHaveBeenCalledOnce()
    run(undo)
    expect([back.mock.calls.length, text()]).toEqual([1, OPENING + REST])
  })
})
