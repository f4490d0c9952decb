'use client'

import { useId } from 'react'

import { FieldIssue } from '#components/form/field-issue'
import { Button } from '#components/ui/button'
import { Note } from '#components/ui/note'
import { Row } from '#components/ui/row'
import { SATISFACTIONS } from '#db/matter-states'
import { SATISFACTION_LABELS } from '#lib/matter-labels'

import { FormFrame } from '../../../../../_components/form-frame.tsx'
import { bindOnce } from '../../../../../_lib/bind-once.ts'
import { TypedTooLate } from '../../../../_components/typed-too-late.tsx'
import { FormField } from '../../../_components/form-field.tsx'
import { rate } from '../../../assignment-actions.ts'
import { useMatterForm, type Target } from '../../../_lib/use-matter-form.ts'

const WORDS = { words: '' }
const ASKED = [
  ['attitude', '办理态度'],
  ['result', '办理结果'],
] as const

/** How it was handled, and the result, rated apart: by who moves it, or by an officer of whom they have on paper. */
export function RateForm({
  target,
  isOpen,
  onPaper,
}: {
  target: Target
  /** Whether this person may rate now; else nothing is left of it but what was typed too late. */
  isOpen: boolean
  /** Movers without an account, whose rating an officer writes down; empty where people rate for themselves. */
  onPaper: readonly { moverId: number; name: string }[]
}) {
  const id = useId()
  const form = useMatterForm(bindOnce(rate, target))
  const { issues, failure } = form
  if (!isOpen) return <TypedTooLate form={form} fields={WORDS} />
  const known = ['attitude', 'result', 'words', 'moverId']
  const isElsewhere = failure !== null && !known.some((name) => issues[name])
  return (
    <FormFrame form={form} className="grid max-w-[47.5rem] gap-3" aria-label="评价">
      {onPaper.length > 0 && (
        <FormField
          form={form}
          name="moverId"
          label="谁的评价（纸上的）"
          kind="choice"
          choices={onPaper.map(({ moverId, name }) => [moverId, name] as const)}
        />
      )}
      {ASKED.map(([name, label]) => (
        <fieldset key={name}>
          <legend className="text-xs text-ink-2">{label}</legend>
          <Row>
            {SATISFACTIONS.map((one) => (
              <label key={one} className="inline-flex min-h-tap items-center gap-1.5">
                <input
                  type="radio"
                  name={name}
                  value={one}
                  defaultChecked={form.typed(name) === one}
                  aria-invalid={issues[name] ? true : undefined}
                  className="size-4 accent-ink max-lg:size-6"
                />
                {SATISFACTION_LABELS[one]}
              </label>
            ))}
          </Row>
          <FieldIssue id={`${id}-${name}`} issues={issues[name]} />
        </fieldset>
      ))}
      <FormField
        form={form}
        name="words"
        label="想说的话"
        kind="area"
        hint="不满意的，请写哪里不满意，提案专员会看。读者只看到比例，看不到是谁。"
      />
      {isElsewhere && <Note tone="bad">{failure.message}</Note>}
      <Row>
        <Button type="submit" kind="primary" disabled={form.off}>
          {form.busy ? '正在交…' : '交评价'}
        </Button>
      </Row>
    </FormFrame>
  )
}
