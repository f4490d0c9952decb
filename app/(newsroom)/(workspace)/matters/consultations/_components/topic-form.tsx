'use client'

import { Fragment } from 'react'

import { Button } from '#components/ui/button'
import { Row } from '#components/ui/row'
import type { FormState, SentForm } from '#server/form-action'

import { KeptFormFrame } from '../../../_components/kept-form-frame.tsx'
import type { KeptOf } from '../../../_lib/kept/kept-words.ts'
import { useKeptForm } from '../../../_lib/kept/use-kept-form.ts'
import type { VersionHolder } from '../../../_lib/kept/use-seen-version.ts'
import { topicFields, type RoomOfForm } from '../_lib/topic-fields.ts'
import { StepInput } from './step-input.tsx'

/** The words of a topic, before another officer has decided about it; what is typed stays on this device until sent. */
export function TopicForm({
  send,
  of,
  holder,
  divisionCode,
  rooms,
  values,
  submitLabel,
  intakeId,
  isOpen,
}: {
  send: (last: FormState, sent: SentForm) => Promise<FormState>
  of: KeptOf
  /** Of one that is changed. */
  holder?: VersionHolder
  divisionCode: string
  rooms: readonly RoomOfForm[]
  /** What the fields begin with, by their names. */
  values: Readonly<Record<string, string>>
  submitLabel: string
  /** Of the intake that it is begun from. */
  intakeId?: number | undefined
  isOpen?: boolean
}) {
  const fields = topicFields(rooms)
  const begun = Object.fromEntries(fields.map(({ name }) => [name, values[name] ?? '']))
  const frame = useKeptForm(send, { of, begun, holder })
  const { form, round, typed } = frame
  return (
    <KeptFormFrame
      kept={frame}
      isOpen={isOpen}
      label="议题"
      unsent="没有存到网站"
      home="/matters/consultations"
      newer={{
        labels: Object.fromEntries(fields.map(({ name, label }) => [name, label])),
        format: (name, text) => choiceOf(fields, name, text),
        save: submitLabel,
      }}
    >
      <input type="hidden" name="divisionCode" value={divisionCode} />
      {intakeId !== undefined && <input type="hidden" name="intakeId" value={intakeId} />}
      <Fragment key={round}>
        {fields.map((field) => (
          <StepInput
            key={field.name}
            field={field}
            value={typed(field.name)}
            issues={form.issues[field.name]}
          />
        ))}
      </Fragment>
      <Row>
        <Button type="submit" kind="primary" disabled={form.off}>
          {form.busy ? '正在存…' : submitLabel}
        </Button>
      </Row>
    </KeptFormFrame>
  )
}

/** The words of what was chosen, and all else as it stands. */
function choiceOf(fields: ReturnType<typeof topicFields>, name: string, text: string): string {
  const { choices = [] } = fields.find((field) => field.name === name) ?? {}
  return choices.find(([choice]) => choice === text)?.[1] ?? text
}
