import { useId } from 'react'

import { FieldIssue, issueProps } from '#components/form/field-issue'
import { HelpText } from '#components/ui/help-text'
import { Input } from '#components/ui/input'
import { Labelled } from '#components/ui/labelled'
import { Select } from '#components/ui/select'
import { TextArea } from '#components/ui/text-area'

import type { ActionForm } from '../../../_lib/use-action-form.ts'

/** One field of a form with its name above it, what was typed into it, and what is wrong with it. */
export function FormField({
  form,
  name,
  label,
  kind = 'line',
  rows = 3,
  longest = 300,
  begin = '',
  choices = [],
  hint,
}: {
  form: Pick<ActionForm, 'issues' | 'typed'>
  name: string
  label: string
  kind?: 'line' | 'area' | 'day' | 'choice'
  /** Of an area. */
  rows?: number
  longest?: number
  begin?: string
  /** Of a choice; it begins with none of them. */
  choices?: readonly (readonly [value: string | number, word: string])[]
  hint?: string | undefined
}) {
  const id = useId()
  const issues = form.issues[name]
  const shared = {
    name,
    defaultValue: form.typed(name, begin),
    ...issueProps(`${id}-issue`, issues),
  }
  return (
    <div>
      <Labelled label={label}>
        {kind === 'area' && <TextArea {...shared} rows={rows} maxLength={longest} />}
        {kind === 'line' && <Input {...shared} maxLength={longest} autoComplete="off" />}
        {kind === 'day' && <Input {...shared} type="date" className="max-w-50" />}
        {kind === 'choice' && (
          <Select {...shared}>
            <option value="">请选择</option>
            {choices.map(([value, word]) => (
              <option key={value} value={value}>
                {word}
              </option>
            ))}
          </Select>
        )}
      </Labelled>
      <FieldIssue id={`${id}-issue`} issues={issues} />
      {hint && <HelpText>{hint}</HelpText>}
    </div>
  )
}
