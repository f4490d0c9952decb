import { Fragment, useId } from 'react'

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
  pair,
  form: { failure, typed },
}: {
  labels: Record<keyof Moment, string>
  suggested: Moment
  /** The first day that can be chosen. */
  earliest?: string
  /** Not where a form has other choices, which need no moment. */
  required?: boolean
  /** The style of a label with its field, where they stand in a row that wraps. */
  pair?: string
  form: Pick<ActionForm, 'failure' | 'typed'>
}) {
  const id = useId()
  const issues = failure ? [failure.message] : undefined
  return (
    <>
      {(['day', 'time'] as const).map((part) => {
        const label = <label htmlFor={`${id}-${part}`}>{labels[part]}</label>
        const field = (
          <Input
            id={`${id}-${part}`}
            name={part}
            type={part === 'day' ? 'date' : 'time'}
            required={required}
            min={part === 'day' ? earliest : undefined}
            defaultValue={typed(part, suggested[part])}
            {...issueProps(`${id}-issue`, issues)}
          />
        )
        return pair === undefined ? (
          <Fragment key={part}>
            {label}
            {field}
          </Fragment>
        ) : (
          <span key={part} className={pair}>
            {label}
            {field}
          </span>
        )
      })}
      <FieldIssue id={`${id}-issue`} issues={issues} />
    </>
  )
}
