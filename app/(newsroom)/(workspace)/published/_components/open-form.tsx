'use client'

import { useId } from 'react'

import { FieldIssue, issueProps } from '#components/form/field-issue'
import { HelpText } from '#components/ui/help-text'
import { TextArea } from '#components/ui/text-area'
import type { EditionKind } from '#db/states'
import { EDITION_KIND_LABELS } from '#lib/labels'
import { MAX_PUBLIC_NOTE } from '#domain/edition/text-rules'

import type { ActionForm } from '../../../_lib/use-action-form.ts'
import { FoldedForm } from '../../_components/folded-form.tsx'

/** Begins a correction or an update with the words readers will see, and leads to its form. */
export function OpenForm({
  kind,
  form,
  title,
  vacancy,
}: {
  kind: Exclude<EditionKind, 'new'>
  form: ActionForm
  title: string
  /** What keeps the edition from its readers. */
  vacancy: string | undefined
}) {
  const id = useId()
  const label = EDITION_KIND_LABELS[kind]
  const issues = form.failure ? [form.failure.message] : undefined
  return (
    <FoldedForm word={label} title={title} plain inline form={form} send={`去写${label}`}>
      <label htmlFor={id}>
        {label}说明，读者会看到{kind === 'update' && '（可以不写）'}
      </label>
      <TextArea
        id={id}
        name="publicNote"
        rows={3}
        maxLength={MAX_PUBLIC_NOTE}
        defaultValue={form.typed('publicNote')}
        {...issueProps(`${id}-issue`, issues)}
      />
      {vacancy && <HelpText tone="late">{vacancy}</HelpText>}
      <FieldIssue id={`${id}-issue`} issues={issues} />
    </FoldedForm>
  )
}
