import { useState } from 'react'

import { CHECK_ITEMS, type CheckItem } from '#db/states'
import { fieldsOf } from '#lib/form-fields'

import type { ActionForm } from '../../../../_lib/use-action-form.ts'
import type { Decision, Wording } from '../../_lib/decisions.ts'

const checkItems = (texts: unknown): CheckItem[] =>
  Array.isArray(texts) ? CHECK_ITEMS.filter((item) => texts.includes(item)) : []

/**
 * What is chosen, ticked and written in the form of a decision: what was sent and refused, or put in before the page
 * had its scripts. It begins anew when the edition has changed. A reason outlives a reload, in this tab only.
 */
export function useDecision(
  form: Pick<ActionForm, 'failure' | 'sent' | 'typed'>,
  frame: HTMLFormElement | null,
  { editionId, lockVersion }: { editionId: number; lockVersion: number },
  decisions: readonly [Decision, ...Decision[]],
) {
  const open = (text: unknown) => decisions.find((one) => one === text)
  const [version, setVersion] = useState(lockVersion)
  const [decision, setDecision] = useState(open(form.typed('decision')) ?? decisions[0])
  const [reason, setReason] = useState(form.typed('reason'))
  const [timed, setTimed] = useState<string | null>(null)
  // What was ticked counts for the text that was seen.
  const [ticked, setTicked] = useState<readonly CheckItem[]>(
    form.failure?.code === 'invalid-input' ? checkItems(form.sent?.['checks']) : [],
  )
  if (version !== lockVersion) {
    setVersion(lockVersion)
    setDecision(decisions[0])
    setReason('')
    setTicked([])
  }
  // Once, when the page has just got its scripts, and before it draws itself anew.
  const [isTakenOver, setTakenOver] = useState(false)
  if (frame && !isTakenOver) {
    const put = fieldsOf(new FormData(frame))
    setTakenOver(true)
    setDecision(open(put['decision']) ?? decision)
    setTicked(checkItems(put['checks']))
    if (typeof put['reason'] === 'string') setReason(put['reason'])
  }
  const keptReason = `reason:${editionId}`
  const write = (words: string) => {
    sessionStorage.setItem(keptReason, words)
    setReason(words)
  }
  return {
    decision,
    reason,
    ticked,
    /** The button of a schedule says when it would publish. */
    timed: (words: Wording): Wording =>
      decision === 'schedule' && timed !== null ? { ...words, button: timed } : words,
    time: setTimed,
    tick: setTicked,
    write,
    choose: (chosen: Decision) => {
      setDecision(chosen)
      setReason(sessionStorage.getItem(keptReason) ?? '')
    },
    forget: () => sessionStorage.removeItem(keptReason),
  }
}
