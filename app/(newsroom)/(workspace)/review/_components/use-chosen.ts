import { useRouter } from 'next/navigation'
import { useState } from 'react'

import { findReasonIssue } from '#domain/edition/text-rules'
import { fieldsOf } from '#lib/form-fields'

import { useActionForm } from '../../../_lib/use-action-form.ts'
import { moveTogether } from '../../_lib/batch-actions.ts'
import { chosenIds } from '../../_lib/batch.ts'

/**
 * The ticks of the queue, and the form that moves all that are ticked, whose element is `frame`. What was ticked before
 * the page had its scripts counts; what could not be done stays ticked.
 */
export function useChosen(frame: HTMLFormElement | null) {
  const router = useRouter()
  const [missing, setMissing] = useState<string | null>(null)
  const form = useActionForm(moveTogether, {
    again: true,
    check: ({ move, reason }) => {
      const written = typeof reason === 'string' ? reason : ''
      const issue = move === 'return' ? findReasonIssue(written, 'return') : null
      setMissing(issue)
      if (issue !== null) frame?.querySelector('textarea')?.focus()
      return issue === null
    },
    done: ({ refused }) => {
      choose(refused.map(({ editionId }) => editionId))
      router.refresh()
    },
  })
  const answered = form.result?.value.refused.map(({ editionId }) => editionId)
  const [chosen, setChosen] = useState<ReadonlySet<number>>(
    new Set(answered ?? chosenIds(form.sent?.['chosen'])),
  )
  const choose = (editionIds: readonly number[]) => setChosen(new Set(editionIds))
  const [isTakenOver, setTakenOver] = useState(false)
  if (frame && !isTakenOver) {
    setTakenOver(true)
    choose(chosenIds(fieldsOf(new FormData(frame))['chosen']))
  }
  return { form, missing, write: () => setMissing(null), chosen, choose }
}
