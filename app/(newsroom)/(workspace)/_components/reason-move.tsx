'use client'

import { useRouter } from 'next/navigation'
import { useId, useState } from 'react'

import { FieldIssue, issueProps } from '#components/form/field-issue'
import { FoldedForm } from '#components/form/folded-form'
import type { ActionResult } from '#server/action'

import { useMove } from '../_lib/use-move.ts'

/** A move that needs a reason, folded behind its own button. */
export function ReasonMove<Place extends object>({
  word,
  label,
  title,
  place,
  ask,
  then,
  usual = '',
}: {
  word: string
  label: string
  title: string
  /** What it is done to: a piece in the version that is on the screen, or a request. */
  place: Place
  ask: (request: Place & { reason: string; requestKey: string }) => Promise<ActionResult<unknown>>
  /** Where to go afterwards; without it the page shows itself anew. */
  then?: string
  /** The reason that stands there to begin with. */
  usual?: string
}) {
  const router = useRouter()
  const id = useId()
  const [reason, setReason] = useState(usual)
  const [missing, setMissing] = useState(false)
  const { busy, refusal, run } = useMove()
  const issues = refusal
    ? [refusal.message]
    : missing && reason.trim() === ''
      ? [`请写${label}`]
      : undefined
  const decide = () => {
    setMissing(reason.trim() === '')
    if (reason.trim() === '') return document.getElementById(id)?.focus()
    run(
      (requestKey) => ask({ ...place, reason, requestKey }),
      () => (then ? window.location.assign(then) : router.refresh()),
    )
  }
  return (
    <FoldedForm word={word} title={title} plain busy={busy} send={`确定${word}`} onSend={decide}>
      <label htmlFor={id}>{label}</label>
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
