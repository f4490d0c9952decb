import { useId } from 'react'

import { FieldIssue, issueProps } from '#components/form/field-issue'

/** A day and a wall clock in Shanghai, as inputs have them. */
export interface Moment {
  day: string
  time: string
}

/** Asks for a moment: a day and a time in Shanghai, and what is wrong with it. */
export function MomentFields({
  words,
  value,
  earliest,
  issues,
  onChange,
}: {
  words: Record<keyof Moment, string>
  value: Moment
  /** The first day that can be chosen. */
  earliest?: string
  issues: readonly string[] | undefined
  onChange: (value: Moment) => void
}) {
  const id = useId()
  return (
    <>
      {(['day', 'time'] as const).map((part) => [
        <label key={`${part}-label`} htmlFor={`${id}-${part}`}>
          {words[part]}
        </label>,
        <input
          key={part}
          id={`${id}-${part}`}
          type={part === 'day' ? 'date' : 'time'}
          className="input"
          required
          min={part === 'day' ? earliest : undefined}
          value={value[part]}
          onChange={({ target }) => onChange({ ...value, [part]: target.value })}
          {...issueProps(`${id}-issue`, issues)}
        />,
      ])}
      <FieldIssue id={`${id}-issue`} issues={issues} />
    </>
  )
}
