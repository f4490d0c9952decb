'use client'

import { useRouter } from 'next/navigation'
import { useId, useState } from 'react'

import { FieldIssue, issueProps } from '#components/form/field-issue'
import { FoldedForm } from '#components/form/folded-form'

import { letThrough } from '../_lib/check-actions.ts'
import { useMove } from '../_lib/use-move.ts'

/** Lets a watched word stand in this piece, for a reason that everybody sees who reads its checks. */
export function LetThrough({
  editionId,
  word,
  onDone,
}: {
  editionId: number
  word: string
  /** Without it the page shows itself anew. */
  onDone?: () => void
}) {
  const router = useRouter()
  const id = useId()
  const [reason, setReason] = useState('')
  const { busy, refusal, run } = useMove({ again: true })
  const issues = refusal ? [refusal.message] : undefined
  return (
    <FoldedForm
      word="放行…"
      title={word}
      plain
      busy={busy}
      send="放行"
      onSend={() =>
        run(
          (requestKey) => letThrough({ editionId, word, reason, requestKey }),
          () => (onDone ? onDone() : router.refresh()),
        )
      }
    >
      <label htmlFor={id}>“{word}”放行的理由，作者和各级编辑都会看到</label>
      <textarea
        id={id}
        className="area"
        rows={2}
        maxLength={200}
        value={reason}
        onChange={({ target }) => setReason(target.value)}
        {...issueProps(`${id}-issue`, issues)}
      />
      <FieldIssue id={`${id}-issue`} issues={issues} />
    </FoldedForm>
  )
}
