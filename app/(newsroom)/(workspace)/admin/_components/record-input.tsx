import { FieldIssue, issueProps } from '#components/form/field-issue'
import { CheckboxField } from '#components/ui/checkbox'
import { FieldRow } from '#components/ui/field-row'
import { HelpText } from '#components/ui/help-text'
import { Input } from '#components/ui/input'
import { Row } from '#components/ui/row'
import { Select } from '#components/ui/select'
import { TextArea } from '#components/ui/text-area'
import { CHANGE_FIELD_LABELS } from '#lib/change-labels'

import type { RecordField } from '../_lib/record-fields.ts'

const LONGEST = 120

/** One field with its name, its hint and what is wrong with it. */
export function RecordInput({
  field,
  value,
  issues,
}: {
  field: RecordField
  /** What it begins with. */
  value: string
  issues: readonly string[] | undefined
}) {
  const { name, hint } = field
  return (
    <FieldRow
      names="long"
      label={CHANGE_FIELD_LABELS[name]}
      {...(field.kind === 'boxes' ? { labelId: `label-${name}` } : { htmlFor: `field-${name}` })}
    >
      <div>
        <Control
          field={field}
          shared={{
            id: `field-${name}`,
            name,
            defaultValue: value,
            autoComplete: 'off',
            ...issueProps(`issue-${name}`, issues),
          }}
        />
        <FieldIssue id={`issue-${name}`} issues={issues} />
        {hint && <HelpText>{hint}</HelpText>}
      </div>
    </FieldRow>
  )
}

function Control({
  field: { kind = 'line', longest = LONGEST, unit, bounds, choices = [] },
  shared,
}: {
  field: RecordField
  shared: { id: string; name: string; defaultValue: string; autoComplete: string }
}) {
  switch (kind) {
    case 'area':
      return <TextArea {...shared} rows={4} maxLength={longest} />
    case 'choice':
      return (
        <Select {...shared}>
          {choices.map(([choice, word]) => (
            <option key={choice} value={choice}>
              {word}
            </option>
          ))}
        </Select>
      )
    case 'number':
      return (
        <span className="inline-flex items-center gap-2 text-ink-2">
          <Input
            {...shared}
            width="own"
            className="w-[6em]"
            type="number"
            inputMode="numeric"
            min={bounds?.from}
            max={bounds?.to}
          />
          {unit}
        </span>
      )
    case 'boxes':
      return <Boxes name={shared.name} ticked={shared.defaultValue} choices={choices} />
    case 'day':
      return <Input {...shared} className="max-w-50" type="date" />
    case 'line':
      return <Input {...shared} maxLength={longest} />
  }
}

function Boxes({
  name,
  ticked,
  choices,
}: {
  name: string
  ticked: string
  choices: NonNullable<RecordField['choices']>
}) {
  return (
    <Row role="group" aria-labelledby={`label-${name}`}>
      {/* So that a form with none ticked says so. */}
      <input type="hidden" name={`${name}[]`} value="" />
      {choices.map(([value, word]) => (
        <CheckboxField
          key={value}
          name={`${name}[]`}
          value={value}
          defaultChecked={ticked.split('、').includes(value)}
        >
          {word}
        </CheckboxField>
      ))}
    </Row>
  )
}
