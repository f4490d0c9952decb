'use client'

import { useId } from 'react'

import { FieldIssue, issueProps } from '#components/form/field-issue'
import { HelpText } from '#components/ui/help-text'
import { TextArea } from '#components/ui/text-area'
import { Issue } from '#components/ui/issue'

import type { ActionForm } from '../../../_lib/use-action-form.ts'
import { FoldedForm } from '../../_components/folded-form.tsx'

/** A move with words of its own, folded behind its button. */
export function ReasonForm({
  form,
  title,
  word,
  label,
  name = 'reason',
  hint,
  isOpen = true,
}: {
  form: ActionForm
  title: string
  word: string
  label: string
  name?: string
  hint?: string
  /** Whether the move may be made now; what was typed too late outlives its form. */
  isOpen?: boolean
}) {
  const id = useId()
  const issues = form.issues[name]
  return (
    <FoldedForm
      word={word}
      title={title}
      form={form}
      send={`确定${word}`}
      isOpen={isOpen}
      typed={{ [name]: '' }}
      inline
    >
      <label htmlFor={id}>{label}</label>
      <TextArea
        id={id}
        name={name}
        rows={3}
        maxLength={name === 'meeting' ? 60 : 300}
        defaultValue={form.typed(name)}
        {...issueProps(`${id}-issue`, issues)}
      />
      <FieldIssue id={`${id}-issue`} issues={issues} />
      {hint && <HelpText space="none">{hint}</HelpText>}
      {form.failure && !issues && <Issue role="alert">{form.failure.message}</Issue>}
    </FoldedForm>
  )
}
