'use client'

import { useRouter } from 'next/navigation'

import { DivisionSelect, type DivisionChoice } from '#components/form/division-select'
import { FieldIssue, issueProps } from '#components/form/field-issue'
import { Button } from '#components/ui/button'
import { FieldRow } from '#components/ui/field-row'
import { HelpText } from '#components/ui/help-text'
import { Input } from '#components/ui/input'
import { Note } from '#components/ui/note'
import { Row } from '#components/ui/row'
import { Select } from '#components/ui/select'
import { TextArea } from '#components/ui/text-area'
import { ACTIVITY_TYPES } from '#db/states'
import { ANNOUNCEMENT_FIELD_LABELS } from '#lib/announcement-labels'
import { ACTIVITY_TYPE_LABELS } from '#lib/labels'
import type { FormState, SentForm } from '#server/form-action'

import { FormFrame } from '../../../_components/form-frame.tsx'
import { bindOnce } from '../../../_lib/bind-once.ts'
import { useActionForm } from '../../../_lib/use-action-form.ts'
import { change, submit } from '../actions.ts'
import { ANNOUNCEMENT_FORM, type FormField } from '../_lib/announcement-fields.ts'

type Values = Readonly<Partial<Record<FormField['name'], string | null>>>

/** Enters an announcement for one of the person's divisions. */
export function NewAnnouncement({
  divisions,
  home,
  earliest,
}: {
  divisions: readonly DivisionChoice[]
  home: string
  /** Today. */
  earliest: string
}) {
  return (
    <AnnouncementForm
      send={submit}
      label="写预告"
      submitLabel="交审"
      values={{ type: 'meeting' }}
      earliest={earliest}
      division={(value, issues) => (
        <FieldRow names="long" label="县区" htmlFor="announcement-division">
          <div>
            <DivisionSelect
              label="县区"
              id="announcement-division"
              name="divisionCode"
              divisions={divisions}
              value={value || home}
              {...issueProps('announcement-division-issue', issues)}
            />
            <FieldIssue id="announcement-division-issue" issues={issues} />
          </div>
        </FieldRow>
      )}
    />
  )
}

/** Changes one in the version that is on the screen. */
export function ChangeAnnouncement({
  target,
  values,
  earliest,
}: {
  target: { announcementId: number; lockVersion: number }
  values: Values
  earliest: string
}) {
  const router = useRouter()
  return (
    <AnnouncementForm
      send={bindOnce(change, target)}
      label="改预告"
      submitLabel="交审改动"
      values={values}
      earliest={earliest}
      done={() => router.refresh()}
    />
  )
}

function AnnouncementForm({
  send,
  label,
  submitLabel,
  values,
  earliest,
  division,
  done,
}: {
  send: (last: FormState, sent: SentForm) => Promise<FormState>
  label: string
  submitLabel: string
  values: Values
  earliest: string
  division?: (typed: string, issues: readonly string[] | undefined) => React.ReactNode
  done?: () => void
}) {
  const form = useActionForm(send, { done })
  return (
    <FormFrame form={form} className="grid max-w-[47.5rem] gap-4" aria-label={label}>
      {form.failure && <Note tone="bad">{form.failure.message}</Note>}
      {division?.(form.typed('divisionCode'), form.issues['divisionCode'])}
      {ANNOUNCEMENT_FORM.map((field) => (
        <Field
          key={field.name}
          field={field}
          value={form.typed(field.name, values[field.name] ?? '')}
          issues={form.issues[field.name]}
          earliest={earliest}
        />
      ))}
      <Row>
        <Button type="submit" kind="primary" disabled={form.off}>
          {form.busy ? '正在交…' : submitLabel}
        </Button>
      </Row>
    </FormFrame>
  )
}

function Field({
  field: { name, kind, longest, required, hint },
  value,
  issues,
  earliest,
}: {
  field: FormField
  value: string
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
      </div>
    </FieldRow>
  )
}
