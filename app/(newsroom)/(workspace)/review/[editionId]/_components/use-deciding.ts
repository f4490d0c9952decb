import { useRef, useState } from 'react'

import type { CheckItem, EditionState } from '#db/states'
import { isMissing } from '#domain/edition/text-rules'

import { bindOnce } from '../../../../_lib/bind-once.ts'
import { useActionForm } from '../../../../_lib/use-action-form.ts'
import { APPROVALS, formatDecision, type Decision } from '../../_lib/decisions.ts'
import { decide } from '../../actions.ts'
import { useDecisionKeys } from './use-decision-keys.ts'
import { useDecision } from './use-decision.ts'
import { useLeftOpen } from './use-left-open.ts'
import { useRemarkFirst } from './use-remark-first.ts'

export interface Deciding {
  /** What exactly was on the screen. */
  seen: { editionId: number; lockVersion: number; revisionId: number; revisionHash: string }
  /** What is open to this editor; the bar is shown only when there is something. */
  decisions: readonly [Decision, ...Decision[]]
  /** What is looked through before an approval. */
  checks: readonly CheckItem[]
  /** Why the text cannot be approved as it is; null when nothing prevents it. */
  held: string | null
  /** What nobody could do after an approval; null when somebody could. */
  vacancy: string | null
  /** Where an approval leads. */
  next: EditionState | null
}

/** The form of a decision as it is filled in: sent only when nothing it needs is left open. */
export function useDeciding({ seen, decisions, checks, held, vacancy, next }: Deciding) {
  const [frame, setFrame] = useState<HTMLFormElement | null>(null)
  const button = useRef<HTMLButtonElement>(null)
  const form = useActionForm(bindOnce(decide, seen), {
    onward: `/review?decided=${seen.editionId}`,
    done: () => put.forget(),
    check: () => remark.hasArrived() && isComplete() && leftOpen.leavesKnowingly(),
  })
  const put = useDecision(form, frame, seen, decisions)
  const send = () => frame?.requestSubmit()
  const remark = useRemarkFirst(send)
  const leftOpen = useLeftOpen(frame)
  const { decision, reason, ticked } = put
  const words = put.timed(formatDecision(decision, next, vacancy))
  const isReasonMissing = isMissing(reason)
  const isComplete = () =>
    words.missing === null
      ? leftOpen.isApprovable(held, checks, ticked)
      : leftOpen.hasReason(isReasonMissing)
  const choose = (chosen: Decision) => {
    put.choose(chosen)
    remark.callOff()
    leftOpen.forget()
  }
  const tick = (item: CheckItem) =>
    put.tick(ticked.includes(item) ? ticked.filter((one) => one !== item) : [...ticked, item])
  const shownChecks = APPROVALS.includes(decision) ? checks : []
  useDecisionKeys(frame, { decisions, choose, button, send, checks: shownChecks, tick })
  return {
    form,
    put,
    words,
    choose,
    tick,
    remark,
    leftOpen,
    isReasonMissing,
    frame: setFrame,
    button,
  }
}
