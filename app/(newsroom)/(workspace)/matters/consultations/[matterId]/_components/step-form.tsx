'use client'

import { HelpText } from '#components/ui/help-text'
import { Issue } from '#components/ui/issue'
import type { FormState, SentForm } from '#server/form-action'

import { bindOnce } from '../../../../../_lib/bind-once.ts'
import { FoldedForm } from '../../../../_components/folded-form.tsx'
import { useMatterForm, type Target } from '../../../_lib/use-matter-form.ts'
import { StepInput } from '../../_components/step-input.tsx'
import { fieldsOf, STEP_FIELDS, type StepField, type StepMove } from '../../_lib/step-fields.ts'
import {
  answer,
  close,
  conclude,
  decide,
  hide,
  judge,
  light,
  noteProgress,
  publish,
  redo,
  report,
  reword,
  show,
  talk,
  visit,
} from '../../actions.ts'

type Send = (last: FormState, sent: SentForm) => Promise<FormState>

/** What the form of a move sends, about the topic as the page shows it. */
const SENDS: Readonly<Record<StepMove, (target: Target) => Send>> = {
  select: (target) => bindOnce(decide, { ...target, decision: 'select' }),
  'leave-out': (target) => bindOnce(decide, { ...target, decision: 'leave-out' }),
  divert: (target) => bindOnce(decide, { ...target, decision: 'divert' }),
  visit: (target) => bindOnce(visit, target),
  talk: (target) => bindOnce(talk, target),
  conclude: (target) => bindOnce(conclude, target),
  report: (target) => bindOnce(report, target),
  adopt: (target) => bindOnce(answer, target),
  'hand-over': (target) => bindOnce(light, { ...target, lamp: 'hand-over' }),
  'report-progress': (target) => bindOnce(noteProgress, target),
  handle: (target) => bindOnce(light, { ...target, lamp: 'handle' }),
  supervise: (target) => bindOnce(light, { ...target, lamp: 'supervise' }),
  reply: (target) => bindOnce(light, { ...target, lamp: 'reply' }),
  redo: (target) => bindOnce(redo, target),
  judge: (target) => bindOnce(judge, target),
  close: (target) => bindOnce(close, target),
  reword: (target) => bindOnce(reword, target),
  publish: (target) => bindOnce(publish, target),
  hide: (target) => bindOnce(hide, target),
  show: (target) => bindOnce(show, target),
}

/** A move with what it asks for, folded behind its button. */
export function StepForm({
  move,
  target,
  title,
  units,
  isOpen,
}: {
  move: StepMove
  target: Target
  title: string
  /** Those of the place, to one of which a topic is handed over. */
  units: Parameters<typeof fieldsOf>[1]
  /** Whether the move may be made now; what was typed too late outlives its form. */
  isOpen: boolean
}) {
  const { word, hint } = STEP_FIELDS[move]
  const fields = fieldsOf(move, units)
  const form = useMatterForm(SENDS[move](target))
  const isNamed = fields.some(({ name }) => form.issues[name])
  return (
    <FoldedForm
      isOpen={isOpen}
      typed={typedOf(fields)}
      word={word}
      title={title}
      form={form}
      send={`确定${word}`}
      inline
    >
      {fields.map((field) => (
        <StepInput
          key={field.name}
          field={field}
          value={form.typed(field.name)}
          issues={form.issues[field.name]}
        />
      ))}
      {hint && <HelpText space="none">{hint}</HelpText>}
      {form.failure && !isNamed && <Issue role="alert">{form.failure.message}</Issue>}
    </FoldedForm>
  )
}

/** Words that somebody typed: days, figures and choices are chosen again in a moment. */
const typedOf = (fields: readonly StepField[]) =>
  Object.fromEntries(
    fields
      .filter(({ kind }) => kind === 'line' || kind === 'area')
      .map(({ name, label }) => [name, label]),
  )
