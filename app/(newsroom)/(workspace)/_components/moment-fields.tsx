import { useId } from 'react'

import { FieldIssue, issueProps } from '#components/form/field-issue'
import { Input } from '#components/ui/input'

import type { ActionForm } from '../../_lib/use-action-form.ts'

/** A day and a wall clock in Shanghai, as inputs have them. */
export interface Moment {
  day: string
  time: string
}

/** Asks for a moment: a day and a time in Shanghai, and what is wrong with it. */
export function MomentFields({
  labels,
  suggested,
  earliest,
  required = true,
  form: { failure, typed },
}: {
  labels: Record<keyof Moment, string>
  suggested: Moment
  /** The first day that can be chosen. */
  earliest?: string
  /** Not where a form has other choices, which need no moment. */
  required?: boolean
  form: Pick<ActionForm, 'failure' | 'typed'>
}) {
  const id = useId()
  const issues = failure ? [failure.message] : undefined
  return (
    <>
      {(['day', 'time'] as const).map((part) => [
        <label key={`${part}-label`} htmlFor={`${id}-${part}`}>
          {labels[part]}
        </label>,
        <Input
          key={part}
          id={`${id}-${part}`}
          name={part}
          type={part === 'day' ? 'date' : 'time'}
          required={required}
          min={part === 'day' ? earliest : undefined}
          defaultValue={typed(part, suggested[part])}
          {...issueProps(`${id}-issue`, issues)}
        />,
      ])}
      <FieldIssue id={`${id}-issue`} issues={issues} />
    </>
  )
}
