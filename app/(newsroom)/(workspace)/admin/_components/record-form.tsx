'use client'

import { useState } from 'react'

import { ReadyControls } from '#components/form/ready-controls'
import { useLeaveWarning } from '#components/form/use-leave-warning'
import { Note } from '#components/newsroom/note'
import type { ActionResult } from '#server/action'

import { useMove } from '../../_lib/use-move.ts'
import type { FieldGroup, RecordRequest, RecordValues } from '../_lib/record-fields.ts'
import { RecordInput } from './record-input.tsx'

/**
 * A form over the fields of one thing. It sends what it began with beside what stands in it, so that
 * nobody's change is written over unseen; what is refused stays in it, told by field.
 */
export function RecordForm({
  label,
  groups,
  saved,
  send,
  word = '保存',
  done,
  then,
}: {
  label: string
  groups: readonly FieldGroup[]
  saved: RecordValues
  send: (request: RecordRequest) => Promise<ActionResult<unknown>>
  /** On the button. */
  word?: string
  /** What is said when it is saved. */
  done?: string
  /** Where to go when it is saved, instead of staying. */
  then?: string
}) {
  const [kept, setKept] = useState(saved)
  const [values, setValues] = useState(saved)
  const [isSaved, setSaved] = useState(false)
  const { busy, refusal, run } = useMove({ again: true })
  const unsaved = Object.entries(values).some(([name, value]) => kept[name] !== value)
  useLeaveWarning(unsaved && !isSaved)

  const save = () =>
    run(
      () => send({ seen: kept, values }),
      () => {
        setKept(values)
        setSaved(true)
        if (then) window.location.assign(then)
      },
    )
  return (
    <ReadyControls>
      <form
        className="settings-form"
        aria-label={label}
        onSubmit={(event) => {
          event.preventDefault()
          save()
        }}
      >
        {refusal && <Note tone="bad">{refusal.message}</Note>}
        {isSaved && !unsaved && !refusal && done && <Note tone="good">{done}</Note>}
        {groups.map(({ word: heading, fields }) => (
          <fieldset key={heading ?? ''} className="setting-group">
            {heading && <legend>{heading}</legend>}
            {fields.map((field) => (
              <RecordInput
                key={field.name}
                field={field}
                value={values[field.name] ?? ''}
                issues={refusal?.issues[field.name]}
                onChange={(value) => {
                  setSaved(false)
                  setValues({ ...values, [field.name]: value })
                }}
              />
            ))}
          </fieldset>
        ))}
        <div className="row">
          <button type="submit" className="button go" disabled={busy || !unsaved}>
            {busy ? '正在保存…' : word}
          </button>
        </div>
      </form>
    </ReadyControls>
  )
}
