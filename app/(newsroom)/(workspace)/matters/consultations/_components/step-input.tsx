import { useId } from 'react'

import { FieldIssue, issueProps } from '#components/form/field-issue'
import { Input } from '#components/ui/input'
import { Labelled } from '#components/ui/labelled'
import { Select } from '#components/ui/select'
import { TextArea } from '#components/ui/text-area'

import type { StepField } from '../_lib/step-fields.ts'

/** One field of the form of a move, with what is wrong with it. */
export function StepInput({
  field: { name, label, kind, longest, choices = [] },
  value,
  issues,
}: {
  field: StepField
  value: string
  issues: readonly string[] | undefined
}) {
  const id = useId()
  const shared = {
    name,
    defaultValue: value,
    autoComplete: 'off',
    ...issueProps(id, issues),
  }
  return (
    <Labelled label={label}>
      {kind === 'area' && <TextArea {...shared} rows={3} maxLength={longest} />}
      {kind === 'choice' && (
        <Select {...shared}>
          {choices.map(([choice, word]) => (
            <option key={choice} value={choice}>
              {word}
            </option>
          ))}
        </Select>
      )}
      {kind === 'day' && <Input {...shared} type="date" className="max-w-50" />}
      {kind === 'line' && <Input {...shared} maxLength={longest} />}
      {kind === 'number' && <Input {...shared} inputMode="numeric" className="max-w-50" />}
      <FieldIssue id={id} issues={issues} />
    </Labelled>
  )
}
