'use client'

import { FieldIssue } from '#components/form/field-issue'

import { bindOnce } from '../../../_lib/bind-once.ts'
import { useActionForm } from '../../../_lib/use-action-form.ts'
import { FoldedForm } from '../../_components/folded-form.tsx'
import type { EditionRef } from '../../_lib/form-schemas.ts'
import { publish } from '../actions.ts'

/** Publishes before the time that was set. It asks: lines change places when somebody else works on them. */
export function PublishNow({
  title,
  target,
  then,
}: {
  title: string
  target: EditionRef
  then: string
}) {
  const form = useActionForm(bindOnce(publish, target), { onward: then })
  const issues = form.failure ? [form.failure.message] : undefined
  return (
    <FoldedForm word="现在发布" title={title} form={form} send="确定现在发布">
      <p>不等到时间，现在就发布《{title}》，读者马上能看到。</p>
      <FieldIssue id={`publish-${target.editionId}`} issues={issues} />
    </FoldedForm>
  )
}
