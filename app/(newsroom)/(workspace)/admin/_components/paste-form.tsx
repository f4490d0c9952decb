'use client'

import { useState } from 'react'

import { ReadyControls } from '#components/form/ready-controls'
import { Note } from '#components/newsroom/note'
import type { ActionResult } from '#server/action'

import { useMove } from '../../_lib/use-move.ts'

/** What a pasted line would do to a list; null where it can not be read. */
export interface PastedLine {
  text: string
  effect: 'new' | 'changed' | 'same' | null
}

/**
 * Many lines at once: what each would do is shown before anything is written, and those that were not
 * taken stay in the field.
 */
export function PasteForm<Line extends PastedLine>({
  label,
  hint,
  placeholder,
  list,
  unit,
  compare,
  take,
  preview,
  choices,
}: {
  /** What stands in a line. */
  label: string
  hint: string
  placeholder: string
  /** The list it goes into, in words and by its address. */
  list: { word: string; href: string }
  /** 个, 行. */
  unit: string
  compare: (text: string) => Promise<ActionResult<readonly Line[]>>
  take: (text: string) => Promise<ActionResult<{ added: number; changed: number; left: number }>>
  preview: (lines: readonly Line[]) => React.ReactNode
  /** What else is chosen; `forget` drops a preview that no longer holds. */
  choices?: (forget: () => void) => React.ReactNode
}) {
  const [text, setText] = useState('')
  const [lines, setLines] = useState<readonly Line[] | null>(null)
  const [done, setDone] = useState<string | null>(null)
  const { busy, refusal, run } = useMove({ again: true })
  const forget = () => {
    setLines(null)
    setDone(null)
  }
  const wanted = lines?.filter(({ effect }) => effect === 'new' || effect === 'changed').length ?? 0
  const takeIn = () =>
    run(
      () => take(text),
      ({ added, changed, left }) => {
        const rest = lines?.filter(({ effect }) => effect === null) ?? []
        setText(rest.map((line) => line.text).join('\n'))
        setLines(null)
        const kept = left > 0 ? `，${left} 行没有收。没有收的还在下面，改好再收` : ''
        setDone(`加了 ${added} ${unit}，改了 ${changed} ${unit}${kept}。`)
      },
    )
  return (
    <ReadyControls>
      <form
        className="settings-form"
        aria-label="贴许多行"
        onSubmit={(event) => {
          event.preventDefault()
          run(() => compare(text), setLines)
        }}
      >
        {refusal && <Note tone="bad">{refusal.message}</Note>}
        {done && (
          <Note
            tone="good"
            action={
              <a className="button slim" href={list.href}>
                看{list.word}
              </a>
            }
          >
            {done}
          </Note>
        )}
        {choices?.(forget)}
        <div>
          <label className="labelled">
            <span>{label}</span>
            <textarea
              className="area"
              rows={8}
              value={text}
              placeholder={placeholder}
              onChange={({ target }) => {
                setText(target.value)
                forget()
              }}
            />
          </label>
          <p className="hint">{hint}</p>
        </div>
        <div className="row">
          <button type="submit" className="button" disabled={busy || text.trim() === ''}>
            先看看会怎样
          </button>
          {lines && wanted > 0 && (
            <button type="button" className="button go" disabled={busy} onClick={takeIn}>
              收进{list.word}（{wanted} {unit}）
            </button>
          )}
        </div>
        {lines && preview(lines)}
      </form>
    </ReadyControls>
  )
}
