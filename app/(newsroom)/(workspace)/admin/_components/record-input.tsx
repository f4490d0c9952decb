import { FieldIssue, issueProps } from '#components/form/field-issue'
import { CHANGE_FIELD_WORDS } from '#lib/words'

import type { RecordField } from '../_lib/record-fields.ts'

const LONGEST = 120

/** One field with its name, its hint and what is wrong with it. */
export function RecordInput({
  field,
  value,
  issues,
  onChange,
}: {
  field: RecordField
  value: string | number
  issues: readonly string[] | undefined
  onChange: (value: string | number) => void
}) {
  const { name, hint } = field
  return (
    <div className="field">
      <label className="label" htmlFor={`field-${name}`}>
        {CHANGE_FIELD_WORDS[name]}
      </label>
      <div>
        <Control
          field={field}
          onChange={onChange}
          shared={{
            id: `field-${name}`,
            value,
            autoComplete: 'off',
            ...issueProps(`issue-${name}`, issues),
          }}
        />
        <FieldIssue id={`issue-${name}`} issues={issues} />
        {hint && <p className="hint">{hint}</p>}
      </div>
    </div>
  )
}

function Control({
  field: { kind = 'line', longest = LONGEST, unit, bounds, choices = [] },
  shared,
  onChange,
}: {
  field: RecordField
  shared: { id: string; value: string | number; autoComplete: string }
  onChange: (value: string | number) => void
}) {
  switch (kind) {
    case 'area':
      return (
        <textarea
          {...shared}
          className="area"
          rows={4}
          maxLength={longest}
          onChange={({ target }) => onChange(target.value)}
        />
      )
    case 'choice':
      return (
        <select {...shared} className="pick" onChange={({ target }) => onChange(target.value)}>
          {choices.map(([choice, word]) => (
            <option key={choice} value={choice}>
              {word}
            </option>
          ))}
        </select>
      )
    case 'number':
      return (
        <span className="measured">
          <input
            {...shared}
            className="input"
            type="number"
            inputMode="numeric"
            min={bounds?.from}
            max={bounds?.to}
            onChange={({ target }) =>
              onChange(Number.isNaN(target.valueAsNumber) ? '' : target.valueAsNumber)
            }
          />
          {unit}
        </span>
      )
    case 'day':
      return (
        <input
          {...shared}
          className="input day"
          type="date"
          onChange={({ target }) => onChange(target.value)}
        />
      )
    case 'line':
      return (
        <input
          {...shared}
          className="input"
          maxLength={longest}
          onChange={({ target }) => onChange(target.value)}
        />
      )
  }
}
