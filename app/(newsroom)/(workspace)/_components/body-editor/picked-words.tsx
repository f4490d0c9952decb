import type { EditorEvents } from '@tiptap/core'
import { NodeSelection, type EditorState, type Transaction } from '@tiptap/pm/state'
import { CellSelection } from '@tiptap/pm/tables'
import type { Step } from '@tiptap/pm/transform'
import { useEditorState, type Editor } from '@tiptap/react'
import { useEffect, useRef, useState } from 'react'

import { Icon } from '#components/newsroom/icon'
import { UndoLink } from '#components/newsroom/undo-link'
import { State } from '#components/ui/state'
import type { Content, Credit } from '#domain/article/content'

import { useToday } from '../../_lib/use-today.ts'
import { fillAgain } from '../edition-fields/picked/fill-again.ts'
import {
  fillWith,
  leavesText,
  PICKED_FIELDS,
  stretchOf,
  type PickedField,
} from '../edition-fields/picked/fill-with.ts'
import { PickBar } from '../edition-fields/picked/pick-bar.tsx'
import { useFieldSteps } from './field-steps.ts'

interface Done {
  id: number
  field: PickedField
  words: string
  fill: ReturnType<typeof fillAgain>
  /** Puts back what left the text, wherever it has moved since; null once there is nowhere to put it. */
  back: Step | null
}

/** What selected words fill, as the fields are by then. */
export type OnFill = (part: (now: Content) => Partial<Content>) => void

/** Words that are selected in the text fill a field by one press, and leave the text where readers would see them twice. */
export function PickedWords({
  editor,
  values,
  prefilled,
  onFill,
}: {
  editor: Editor
  values: Content
  /** The names that the form came with: they give way to those that are picked. */
  prefilled: readonly Credit[]
  onFill: OnFill
}) {
  const today = useToday()
  const bar = useRef<HTMLDivElement>(null)
  const way = useRef<HTMLButtonElement>(null)
  const within = useFocusWithin(editor, bar)
  const [why, setWhy] = useState<{ words: string; sentence: string } | null>(null)
  const [list, setList] = useState<readonly Done[]>([])
  /** The newest, whose way back takes the focus. */
  const [fresh, setFresh] = useState<number | null>(null)
  const ids = useRef(0)
  const runStep = useFieldSteps(editor)
  const words = useEditorState({
    editor,
    selector: ({ editor: { state } }) => selectedWords(state),
  })
  useEffect(() => {
    const move = ({ transaction, appendedTransactions }: EditorEvents['transaction']) => {
      if (!transaction.docChanged) return
      const moved = (back: Step | null) =>
        [transaction, ...appendedTransactions].reduce(moveStep, back)
      setList((now) => now.map((done) => ({ ...done, back: moved(done.back) })))
    }
    editor.on('transaction', move)
    return () => {
      editor.off('transaction', move)
    }
  }, [editor])
  const standing = list.filter(
    ({ field, fill, back }) => fill.holds(values) && (back !== null || !leavesText(field)),
  )
  useEffect(() => {
    if (fresh !== null) way.current?.focus()
  }, [fresh])

  const pick = (field: PickedField) => {
    const named = field === 'credits' ? selectedNames(editor.state) : words
    const make = (now: Content) => fillWith(field, named, now, { today, prefilled })
    const first = make(values)
    if ('why' in first) return setWhy({ words, sentence: first.why })
    if (leavesText(field) && holdsPicture(editor.state))
      return setWhy({ words, sentence: '选的里面有图片，请只选字' })
    ids.current += 1
    const done: Done = { id: ids.current, field, words, fill: fillAgain(first, make), back: null }
    if (leavesText(field)) {
      const cut = withoutSelected(editor.state, field)
      done.back = stepBack(cut)
      runStep(editor, () => editor.view.dispatch(cut), { undo: takeBack(done), redo: put(done) })
    } else editor.commands.setTextSelection(editor.state.selection.to)
    put(done)()
    setFresh(done.id)
  }
  const put = (done: Done) => () => {
    onFill(done.fill.put)
    setList((now) => [...now, done])
  }
  const takeBack = (done: Done) => () => {
    onFill(done.fill.takeBack)
    setList((now) => now.filter(({ id }) => id !== done.id))
  }
  const undo = (done: Done) => {
    const { tr } = editor.state
    if (done.back && tr.maybeStep(done.back).failed === null)
      runStep(editor, () => editor.view.dispatch(tr), { undo: put(done), redo: takeBack(done) })
    if (tr.docChanged || !leavesText(done.field)) takeBack(done)()
    else setList((now) => now.filter(({ id }) => id !== done.id))
    editor.commands.focus()
  }
  return (
    <>
      {words !== '' && within && (
        <PickBar
          ref={bar}
          words={words}
          why={why?.words === words ? why.sentence : null}
          onPick={pick}
          onLeave={() => editor.commands.focus()}
        />
      )}
      {standing.map((done) => (
        <p key={done.id} className="mt-1 flex items-center gap-2">
          <State role="status">
            <Icon name="ok" />“{done.words}”用作了{PICKED_FIELDS[done.field]}
          </State>
          <UndoLink
            ref={done.id === fresh ? way : null}
            label={`选中的字作${PICKED_FIELDS[done.field]}`}
            onUndo={() => undo(done)}
          />
        </p>
      ))}
    </>
  )
}

function selectedWords({ selection, doc }: EditorState): string {
  if (selection instanceof NodeSelection || selection instanceof CellSelection) return ''
  return doc.textBetween(selection.from, selection.to, '\n', '\n').trim()
}

/** Whether a picture would leave the text with the selected words. */
export function holdsPicture({ selection: { from, to }, doc }: EditorState): boolean {
  let holds = false
  doc.nodesBetween(from, to, ({ type }) => {
    holds ||= type.name === 'figure'
  })
  return holds
}

/** With what is around names in their line: （记者 李昆）. */
function selectedNames(state: EditorState): string {
  const { start, end, text } = selectedStretch(state, 'credits') ?? {}
  return text?.slice(start, end) ?? selectedWords(state)
}

/** The selected stretch of one block, with what goes with names; null where it goes over several. */
function selectedStretch({ selection: { $from, $to } }: EditorState, field: PickedField) {
  if (!$from.sameParent($to) || !$from.parent.isTextblock) return null
  const text = $from.parent.textBetween(0, $from.parent.content.size, '\n', '\n')
  const chosen = { start: $from.parentOffset, end: $to.parentOffset }
  return { text, ...(field === 'credits' ? stretchOf(text, chosen.start, chosen.end) : chosen) }
}

export function withoutSelected(state: EditorState, field: PickedField): Transaction {
  const { $from } = state.selection
  const { tr } = state
  const stretch = selectedStretch(state, field)
  if (!stretch) return tr.deleteSelection()
  const { start, end, text } = stretch
  const rest = text.slice(0, start) + text.slice(end)
  const standsAlone = $from.depth === 1
  if (rest.trim() === '' && standsAlone && state.doc.childCount > 1)
    return tr.delete($from.before(), $from.after())
  return tr.delete($from.start() + start, $from.start() + end)
}

/** What undoes a transaction of one step. */
export function stepBack({ steps, docs }: Transaction): Step | null {
  const [step, ...more] = steps
  const [doc] = docs
  return step && doc && more.length === 0 ? step.invert(doc) : null
}

export const moveStep = (step: Step | null, { mapping }: Transaction): Step | null =>
  step?.map(mapping) ?? null

/** Whether the text has the focus, or the bar that acts on it. */
function useFocusWithin(editor: Editor, bar: React.RefObject<HTMLDivElement | null>): boolean {
  const [within, setWithin] = useState(false)
  useEffect(() => {
    const look = ({ target }: Event) =>
      setWithin(
        target instanceof Node &&
          (editor.view.dom.contains(target) || (bar.current?.contains(target) ?? false)),
      )
    document.addEventListener('focusin', look)
    return () => document.removeEventListener('focusin', look)
  }, [editor, bar])
  return within
}
