import { FieldIssue, issueProps } from '#components/form/field-issue'
import { FieldRow } from '#components/ui/field-row'
import { HelpText } from '#components/ui/help-text'
import { Input } from '#components/ui/input'
import { Select } from '#components/ui/select'
import { TextArea } from '#components/ui/text-area'
import { ACTIVITY_TYPES } from '#db/states'
import { ANNOUNCEMENT_FIELD_LABELS } from '#lib/announcement-labels'
import { ACTIVITY_TYPE_LABELS } from '#lib/labels'

import type { FormField } from '../_lib/announcement-fields.ts'
import { formatField } from '../_lib/format-announcement.ts'

/** One field of the form of an announcement. */
export function AnnouncementField({
  field: { name, kind, longest, required, hint },
  value,
  now,
  issues,
  earliest,
}: {
  field: FormField
  value: string
  /** What the announcement says now, where that may be otherwise than what was typed. */
  now: string | null
  issues: readonly string[] | undefined
  earliest: string
}) {
  const id = `announcement-${name}`
  const shared = {
    id,
    name,
    required,
    defaultValue: value,
    autoComplete: 'off',
    ...issueProps(`${id}-issue`, issues),
  }
  return (
    <FieldRow names="long" label={ANNOUNCEMENT_FIELD_LABELS[name]} htmlFor={id}>
      <div>
        {kind === 'line' && <Input {...shared} maxLength={longest} />}
        {kind === 'area' && <TextArea {...shared} rows={3} maxLength={longest} />}
        {kind === 'day' && <Input {...shared} className="max-w-50" type="date" min={earliest} />}
        {kind === 'time' && <Input {...shared} className="max-w-50" type="time" />}
        {kind === 'type' && (
          <Select {...shared}>
            {ACTIVITY_TYPES.map((type) => (
              <option key={type} value={type}>
                {ACTIVITY_TYPE_LABELS[type]}
              </option>
            ))}
          </Select>
        )}
        <FieldIssue id={`${id}-issue`} issues={issues} />
        {hint && <HelpText>{hint}</HelpText>}
        {now !== null && now !== value && (
          <HelpText className="whitespace-pre-line wrap-anywhere">
            预告上现在是：{formatField(name, now)}
          </HelpText>
        )}
      </div>
    </FieldRow>
  )
}
