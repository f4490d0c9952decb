'use client'

import { useRouter } from 'next/navigation'
import { useId, useState } from 'react'

import { FieldIssue, issueProps } from '#components/form/field-issue'
import { FoldedForm } from '#components/form/folded-form'

import { useMove } from '../../_lib/use-move.ts'
import { declineRequest } from '../actions.ts'

/** Says no to a request, and why; who asked sees it on his desk. */
export function DeclineForm({ requestId, title }: { requestId: number; title: string }) {
  const router = useRouter()
  const id = useId()
  const [reason, setReason] = useState('')
  const { busy, refusal, run } = useMove()
  const issues = refusal ? [refusal.message] : undefined
  const decline = () =>
    run(
      (requestKey) => declineRequest({ requestId, reason, requestKey }),
      () => router.refresh(),
    )
  return (
    <FoldedForm word="不更正" title={title} plain busy={busy} send="确定不更正" onSend={decline}>
      <label htmlFor={id}>不更正的理由，申请人会看到</label>
      <textarea
        id={id}
        className="area"
        rows={3}
        maxLength={1000}
        value={reason}
        onChange={({ target }) => setReason(target.value)}
        {...issueProps(`${id}-issue`, issues)}
      />
      <FieldIssue id={`${id}-issue`} issues={issues} />
    </FoldedForm>
  )
}
