'use client'

import { useEffect, useRef, useState } from 'react'

import { useLeaveWarning } from '#components/form/use-leave-warning'
import { Note } from '#components/ui/note'
import { Button } from '#components/ui/button'
import { Row } from '#components/ui/row'
import { State } from '#components/ui/state'
import { fieldsOf } from '#lib/form-fields'
import type { FormState, SentForm } from '#server/form-action'

import { FormFrame } from '../../../_components/form-frame.tsx'
import { bindOnce } from '../../../_lib/bind-once.ts'
import { useActionForm } from '../../../_lib/use-action-form.ts'
import {
  asText,
  isTyped,
  recordRequest,
  type FieldGroup,
  type RecordValues,
} from '../_lib/record-fields.ts'
import { RecordInput } from './record-input.tsx'

/**
 * A form over the fields of one thing. It sends what it began with and what it holds now, so that
 * nobody's change is written over unseen; what is refused stays in it, with a message by field.
 */
export function RecordForm({
  label,
  groups,
  saved,
  send,
  submitLabel = '保存',
  done,
  then,
}: {
  label: string
  groups: readonly FieldGroup[]
  saved: RecordValues
  send: (seen: RecordValues, last: FormState, sent: SentForm) => Promise<FormState>
  /** On the button. */
  submitLabel?: string
  /** The message after it is saved. */
  done?: string
  /** Where to go when it is saved, instead of staying. */
  then?: string
}) {
  const frame = useRef<HTMLFormElement>(null)
  const [kept, setKept] = useState(saved)
  // Null until the fields were looked at: a button that is off for a moment would swallow a click of that moment.
  const [unsaved, setUnsaved] = useState<boolean | null>(null)
  const [isShown, setShown] = useState(true)
  const form = useActionForm(bindOnce(send, kept), {
    onward: then,
    again: true,
    done: (_, sent) => {
      setKept(recordRequest(kept, sent).values)
      setUnsaved(false)
      setShown(true)
    },
  })
  useLeaveWarning(unsaved === true)

  const look = () => {
    if (frame.current) setUnsaved(isTyped(kept, fieldsOf(new FormData(frame.current))))
  }
  // What was typed before the page had its scripts, or sent without them.
  useEffect(look, [kept])
  return (
    <FormFrame
      form={form}
      ref={frame}
      className="grid max-w-[47.5rem] gap-6"
      aria-label={label}
      onInput={() => {
        look()
        setShown(false)
      }}
    >
      {form.failure && <Note tone="bad">{form.failure.message}</Note>}
      {form.result && !form.busy && isShown && done && <Note tone="good">{done}</Note>}
      {groups.map(({ label: heading, fields }) => (
        <fieldset key={heading ?? ''} className="grid gap-4">
          {heading && <legend className="pb-3 text-base font-semibold">{heading}</legend>}
          {fields.map((field) => (
            <RecordInput
              key={field.name}
              field={field}
              value={asText(form.sent?.[field.name]) ?? String(kept[field.name] ?? '')}
              issues={form.issues[field.name]}
            />
          ))}
        </fieldset>
      ))}
      <Row>
        <Button type="submit" kind="primary" disabled={form.busy || unsaved === false}>
          {form.busy ? '正在保存…' : submitLabel}
        </Button>
        {unsaved === false && !form.busy && <State>{then ? '还没有填写' : '没有改动'}</State>}
      </Row>
    </FormFrame>
  )
}
