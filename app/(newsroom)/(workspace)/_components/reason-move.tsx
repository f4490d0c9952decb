'use client'

import { useRouter } from 'next/navigation'
import { useId, useState } from 'react'

import { FieldIssue, issueProps } from '#components/form/field-issue'
import { TextArea } from '#components/ui/text-area'
import { isMissing, MAX_REASON } from '#domain/edition/text-rules'
import type { FormState, SentForm } from '#server/form-action'

import { bindOnce } from '../../_lib/bind-once.ts'
import { useActionForm } from '../../_lib/use-action-form.ts'
import { FoldedForm } from './folded-form.tsx'

/** A move that needs a reason, folded behind its own button. */
export function ReasonMove<Target extends object>({
  buttonLabel,
  label,
  title,
  target,
  ask,
  then,
  usual = '',
  inline = false,
}: {
  buttonLabel: string
  label: string
  title: string
  /** What it is done to: an edition in the version that is on the screen, or a request. */
  target: Target
  ask: (target: Target, last: FormState, sent: SentForm) => Promise<FormState>
  /** Where to go afterwards; without it the page refreshes. */
  then?: string
  /** The reason that the field begins with. */
  usual?: string
  inline?: boolean
}) {
  const router = useRouter()
  const id = useId()
  const [missing, setMissing] = useState(false)
  const form = useActionForm(bindOnce(ask, target), {
    onward: then,
    done: then === undefined ? () => router.refresh() : undefined,
    check: ({ reason }) => {
      const isWritten = typeof reason !== 'string' || !isMissing(reason)
      setMissing(!isWritten)
      if (!isWritten) document.getElementById(id)?.focus()
      return isWritten
    },
  })
  const issues = missing ? [`请写${label}`] : form.failure ? [form.failure.message] : undefined
  return (
    <FoldedForm
      word={buttonLabel}
      title={title}
      plain
      inline={inline}
      form={form}
      send={`确定${buttonLabel}`}
    >
      <label htmlFor={id}>{label}</label>
      <TextArea
        id={id}
        name="reason"
        rows={3}
        maxLength={MAX_REASON}
        defaultValue={form.typed('reason', usual)}
        onChange={() => setMissing(false)}
        {...issueProps(`${id}-issue`, issues)}
      />
      <FieldIssue id={`${id}-issue`} issues={issues} />
    </FoldedForm>
  )
}
