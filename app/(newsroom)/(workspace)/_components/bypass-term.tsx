'use client'

import { useRouter } from 'next/navigation'
import { useId } from 'react'

import { FieldIssue, issueProps } from '#components/form/field-issue'
import { TextArea } from '#components/ui/text-area'
import { MAX_BYPASS_REASON } from '#domain/edition/text-rules'

import { bindOnce } from '../../_lib/bind-once.ts'
import { useActionForm } from '../../_lib/use-action-form.ts'
import { bypassTerm } from '../_lib/check-actions.ts'
import { FoldedForm } from './folded-form.tsx'

/** Lets a watched term through in this edition, for a reason that everybody sees who reads its checks. */
export function LetThrough({
  editionId,
  term,
  onDone,
}: {
  editionId: number
  term: string
  /** Without it the page refreshes. */
  onDone?: () => void
}) {
  const router = useRouter()
  const id = useId()
  const form = useActionForm(bindOnce(bypassTerm, { editionId, term }), {
    again: true,
    done: () => (onDone ? onDone() : router.refresh()),
  })
  const issues = form.failure ? [form.failure.message] : undefined
  return (
    <FoldedForm word="放行…" title={term} plain inline form={form} send="放行">
      <label htmlFor={id}>“{term}”放行的理由，作者和各级编辑都会看到</label>
      <TextArea
        id={id}
        name="reason"
        rows={2}
        maxLength={MAX_BYPASS_REASON}
        defaultValue={form.typed('reason')}
        {...issueProps(`${id}-issue`, issues)}
      />
      <FieldIssue id={`${id}-issue`} issues={issues} />
    </FoldedForm>
  )
}
