'use client'

import { Button } from '#components/ui/button'
import { Note } from '#components/ui/note'
import { Row } from '#components/ui/row'
import type { FormState, SentForm } from '#server/form-action'

import { FormFrame } from '../../../../_components/form-frame.tsx'
import { useProposalForm } from '../../proposal/[matterId]/_components/use-proposal-form.ts'
import { topicFields, type RoomOfForm } from '../_lib/topic-fields.ts'
import { StepInput } from './step-input.tsx'

/** The words of a topic, before another officer has decided about it. */
export function TopicForm({
  send,
  divisionCode,
  rooms,
  values,
  submitLabel,
  intakeId,
}: {
  send: (last: FormState, sent: SentForm) => Promise<FormState>
  divisionCode: string
  rooms: readonly RoomOfForm[]
  /** What the fields begin with, by their names. */
  values: Readonly<Record<string, string>>
  submitLabel: string
  /** Of the letter that it is begun from. */
  intakeId?: number | undefined
}) {
  const form = useProposalForm(send)
  return (
    <FormFrame form={form} className="grid max-w-[47.5rem] gap-4" aria-label="议题">
      <input type="hidden" name="divisionCode" value={divisionCode} />
      {intakeId !== undefined && <input type="hidden" name="intakeId" value={intakeId} />}
      {form.failure && <Note tone="bad">{form.failure.message}</Note>}
      {topicFields(rooms).map((field) => (
        <StepInput
          key={field.name}
          field={field}
          value={form.typed(field.name, values[field.name] ?? '')}
          issues={form.issues[field.name]}
        />
      ))}
      <Row>
        <Button type="submit" kind="primary" disabled={form.off}>
          {form.busy ? '正在存…' : submitLabel}
        </Button>
      </Row>
    </FormFrame>
  )
}
