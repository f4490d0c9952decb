import { closeHistory } from '@tiptap/pm/history'
import { NodeSelection, type EditorState, type Transaction } from '@tiptap/pm/state'
import { useEditorState, type Editor } from '@tiptap/react'
import { useEffect, useRef, useState } from 'react'

import { Icon } from '#components/newsroom/icon'
import { UndoLink } from '#components/newsroom/undo-link'
import { State } from '#components/ui/state'
import type { Content } from '#domain/article/content'

import { useToday } from '../../_lib/use-today.ts'
import {
  fillWith,
  leavesText,
  PICKED_FIELDS,
  stretchOf,
  type PickedField,
} from '../edition-fields/picked/fill-with.ts'
import { PickBar } from '../edition-fields/picked/pick-bar.tsx'
import { bodyFromDoc } from './schema.ts'
import { replaceBody } from './use-body-editor.ts'

interface Done {
  field: PickedField
  words: string
  before: Partial<Content>
  after: Partial<Content>
}

/** Words that are selected in the text fill a field by one press, and leave the text where readers would see them twice. */
export function PickedWords({
  editor,
  values,
  onFill,
}: {
  editor: Editor
  values: Content
  onFill: (part: Partial<Content>) => void
}) {
  const today = useToday()
  const bar = useRef<HTMLDivElement>(null)
  const back = useRef<HTMLButtonElement>(null)
  const within = useFocusWithin(editor, bar)
  const [why, setWhy] = useState<{ words: string; sentence: string } | null>(null)
  const [done, setDone] = useState<Done | null>(null)
  const words = useEditorState({
    editor,
    selector: ({ editor: { state } }) => selectedWords(state),
  })
  useEffect(() => {
    if (done) back.current?.focus()
  }, [done])
  const keys = (part: Partial<Content>) => Object.keys(part) as (keyof Content)[]
  const standing =
    done !== null &&
    keys(done.after).every((key) => JSON.stringify(values[key]) === JSON.stringify(done.after[key]))
      ? done
      : null

  const pick = (field: PickedField) => {
    const named = field === 'credits' ? selectedNames(editor.state) : words
    const filled = fillWith(field, named, values, today)
    if ('why' in filled) return setWhy({ words, sentence: filled.why })
    if (leavesText(field) && holdsPicture(editor.state))
      return setWhy({ words, sentence: '选的里面有图片，请只选字' })
    if (leavesText(field)) editor.view.dispatch(withoutSelected(editor.state, field))
    else editor.commands.setTextSelection(editor.state.selection.to)
    const after = { ...filled.part, body: bodyFromDoc(editor.getJSON()) }
    const before = Object.fromEntries(keys(after).map((key) => [key, values[key]]))
    onFill(after)
    setDone({ field, words, before, after })
  }
  const undo = ({ before }: Done) => {
    if (before.body) replaceBody(editor, before.body)
    onFill(before)
    setDone(null)
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
      {standing && (
        <p className="mt-1 flex items-center gap-2">
          <State role="status">
            <Icon name="ok" />“{standing.words}”用作了{PICKED_FIELDS[standing.field]}
          </State>
          <UndoLink
            ref={back}
            label={`选中的字作${PICKED_FIELDS[standing.field]}`}
            onUndo={() => undo(standing)}
          />
        </p>
      )}
    </>
  )
}

function selectedWords({ selection, doc }: EditorState): string {
  if (selection instanceof NodeSelection) return ''
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

/** A step of its own, so that one undo of the text takes it back as well. */
export function withoutSelected(state: EditorState, field: PickedField): Transaction {
  const { $from } = state.selection
  const tr = closeHistory(state.tr)
  const stretch = selectedStretch(state, field)
  if (!stretch) return tr.deleteSelection()
  const { start, end, text } = stretch
  const rest = text.slice(0, start) + text.slice(end)
  if (rest.trim() === '' && state.doc.childCount > 1)
    return tr.delete($from.before(), $from.after())
  return tr.delete($from.start() + start, $from.start() + end)
}

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
