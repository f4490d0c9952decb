import { FieldIssue, issueProps } from '#components/form/field-issue'
import { CHANGE_FIELD_WORDS } from '#lib/words'

import type { SettingField } from '../_lib/setting-groups.ts'

/** One setting: a line of text, or a whole number with its unit. */
export function SettingInput({
  field: { name, hint, unit, bounds },
  value,
  issues,
  onChange,
}: {
  field: SettingField
  value: string | number
  issues: readonly string[] | undefined
  onChange: (value: string | number) => void
}) {
  const shared = {
    id: `setting-${name}`,
    value,
    autoComplete: 'off',
    ...issueProps(`issue-${name}`, issues),
  }
  return (
    <div className="field">
      <label className="label" htmlFor={shared.id}>
        {CHANGE_FIELD_WORDS[name]}
      </label>
      <div>
        {bounds ? (
          <span className="measured">
            <input
              {...shared}
              className="input"
              type="number"
              inputMode="numeric"
              min={bounds.from}
              max={bounds.to}
              onChange={({ target }) =>
                onChange(Number.isNaN(target.valueAsNumber) ? '' : target.valueAsNumber)
              }
            />
            {unit}
          </span>
        ) : (
          <input
            {...shared}
            className="input"
            maxLength={120}
            onChange={({ target }) => onChange(target.value)}
          />
        )}
        <FieldIssue id={`issue-${name}`} issues={issues} />
        <p className="hint">{hint}</p>
      </div>
    </div>
  )
}
