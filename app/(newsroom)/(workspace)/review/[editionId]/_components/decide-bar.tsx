'use client'

import { useEffect, useEffectEvent, useRef, useState } from 'react'

import { useAwake } from '#components/form/use-awake'
import { Segments } from '#components/ui/segments'
import { Note } from '#components/ui/note'
import { Button } from '#components/ui/button'
import type { CheckItem, EditionState } from '#db/states'
import type { TermBypass } from '#domain/copydesk/checks/watched-terms'
import { isMissing } from '#domain/edition/text-rules'

import { FormFrame } from '../../../../_components/form-frame.tsx'
import type { Moment } from '../../../_components/moment-fields.tsx'
import { bindOnce } from '../../../../_lib/bind-once.ts'
import { useActionForm } from '../../../../_lib/use-action-form.ts'
import { choiceLabels, formatDecision, type Decision, type Wording } from '../../_lib/decisions.ts'
import { NOBODY_RECEIVES } from '../../_lib/nobody-receives.ts'
import { afterSending, useWaitingRemark, waitingRemark } from '../../_lib/unsent-remarks.ts'
import { decide } from '../../actions.ts'
import { CheckTicks, tickId } from './check-ticks.tsx'
import { ApprovalNotes, HELD_LINK, RefusedNote } from './decide-notes.tsx'
import { footStyles } from './foot-styles.ts'
import { findOpenTick, LeaveTick, RemarksTick } from './known-ticks.tsx'
import { REASON_FIELD, ReasonField } from './reason-field.tsx'
import { stopAt } from './stop-at.ts'
import { TimeRow } from './time-row.tsx'
import { DECISION_KEYS, useDecisionKeys } from './use-decision-keys.ts'
import { useDecision } from './use-decision.ts'

/** The link on top of the page leads here, past all that stands before it. */
const DECISION = 'decision'

const APPROVALS: readonly Decision[] = ['approve', 'schedule', 'hold']
const RETURNS: readonly Decision[] = ['return']
const TIMED: readonly Decision[] = ['schedule']
/** What would go on without an unsaved change. */
const LEAVING: readonly Decision[] = [...APPROVALS, 'return']
const REASONED: readonly Decision[] = ['return', 'spike']
const ANY_REASON = '退回或不采用的理由，作者和各级编辑都会看到'

/** The decision on the version that was read: pass it on, send it back, or not use it. */
export function DecideBar({
  seen,
  decisions,
  checks,
  held,
  bypasses,
  writersGone,
  vacancy,
  next,
  suggested,
  unsavedAt,
  openRemarks,
}: {
  /** What exactly was on the screen. */
  seen: { editionId: number; lockVersion: number; revisionId: number; revisionHash: string }
  /** What is open to this editor; the bar is shown only when there is something. */
  decisions: readonly [Decision, ...Decision[]]
  /** What is looked through before an approval. */
  checks: readonly CheckItem[]
  /** Why the text cannot be approved as it is; null when nothing prevents it. */
  held: string | null
  /** The sensitive words in it that somebody let through: each approval is for them, too. */
  bypasses: readonly TermBypass[]
  /** Whether nobody who writes it can sign in any more. */
  writersGone: boolean
  /** What nobody could do after an approval; null when somebody could. */
  vacancy: string | null
  /** Where an approval leads. */
  next: EditionState | null
  /** The time at which it could go live. */
  suggested: Moment
  /** When this editor changed the text without saving a version; null when there is nothing of it. */
  unsavedAt: string | null
  /** How many remarks of others on it nobody has settled. */
  openRemarks: number
}) {
  const [missing, setMissing] = useState(false)
  const [leaving, setLeaving] = useState(false)
  const [stopped, setStopped] = useState(false)
  const [following, setFollowing] = useState(false)
  const [frame, setFrame] = useState<HTMLFormElement | null>(null)
  const remark = useWaitingRemark()
  const awake = useAwake()
  const form = useActionForm(bindOnce(decide, seen), {
    onward: `/review?decided=${seen.editionId}`,
    done: () => put.forget(),
    check: () => isComplete() && leavesKnowingly(),
  })
  const put = useDecision(form, frame, seen, decisions)
  const { decision, reason, ticked } = put
  const words = put.timed(formatDecision(decision, next, vacancy))
  const isTimeRefused = form.issues['publishAt'] !== undefined
  const isReasonMissing = isMissing(reason)
  // Another tab may have begun a change since this page was made.
  const leaves = unsavedAt !== null || form.issues['leaveUnsaved'] !== undefined
  const remarks = openRemarks > 0 || form.issues['leaveRemarks'] !== undefined

  const isComplete = () => {
    // A decision leaves the page, and the remark with it.
    const unsent = waitingRemark()
    setFollowing(unsent?.sending === true)
    if (unsent?.sending) return false
    setStopped(unsent !== null)
    if (unsent) return stopAt(unsent.field.current)
    if (words.missing !== null) {
      setMissing(isReasonMissing)
      return !isReasonMissing || stopAt(document.getElementById(REASON_FIELD))
    }
    if (held !== null) return stopAt(document.getElementById(HELD_LINK))
    const left = checks.find((item) => !ticked.includes(item))
    setMissing(left !== undefined)
    return !left || stopAt(document.getElementById(tickId(left)))
  }
  const leavesKnowingly = () => {
    const tick = findOpenTick(frame)
    setLeaving(tick !== null)
    return !tick || stopAt(tick)
  }
  const send = () => frame?.requestSubmit()
  const choose = (chosen: Decision) => {
    put.choose(chosen)
    setFollowing(false)
    setMissing(false)
  }
  const tick = (item: CheckItem) =>
    put.tick(ticked.includes(item) ? ticked.filter((one) => one !== item) : [...ticked, item])
  const submit = useRef<HTMLButtonElement>(null)
  useDecisionKeys(frame, {
    decisions,
    choose,
    button: submit,
    send,
    checks: APPROVALS.includes(decision) ? checks : [],
    tick,
  })

  // A decision that was asked for while a remark was under way comes after it.
  const follow = useEffectEvent(() => {
    setFollowing(false)
    send()
  })
  useEffect(() => (following ? afterSending(follow) : undefined), [following])

  // A page without scripts has the parts of all decisions, and its style sheet shows those of the chosen one.
  const of = (those: readonly Decision[]) => (awake ? {} : { 'data-of': those.join(' ') })
  const part = (those: readonly Decision[], content: React.ReactNode, look?: string) =>
    content &&
    (!awake || those.includes(decision)) && (
      <div className={look} {...of(those)}>
        {content}
      </div>
    )
  const wordsOf = (those: readonly Decision[], part: keyof Wording) =>
    awake
      ? words[part]
      : decisions
          .filter((one) => those.includes(one))
          .map((one) => (
            <span key={one} {...of([one])}>
              {formatDecision(one, next, vacancy)[part]}
            </span>
          ))
  return (
    <FormFrame
      form={form}
      ref={setFrame}
      className={footStyles({ decides: true })}
      aria-label="审定"
    >
      {part(
        APPROVALS,
        <ApprovalNotes held={held} bypasses={bypasses} />,
        'col-span-full grid gap-2 empty:hidden',
      )}
      {part(RETURNS, writersGone && <Note tone="calm">{NOBODY_RECEIVES}</Note>, 'col-span-full')}
      {stopped && remark && (
        <div className="col-span-full">
          <Note tone="bad">还有一条意见没有发出：先发出，或者点“不写了”，再做决定。</Note>
        </div>
      )}
      {form.failure && !isTimeRefused && (
        <div className="col-span-full">
          <RefusedNote failure={form.failure} editionId={seen.editionId} />
        </div>
      )}
      <Segments<Decision>
        className="max-lg:col-span-full"
        name="decision"
        label="决定"
        labels={choiceLabels(decisions, next)}
        value={decision}
        onChoose={choose}
        id={DECISION}
        keys={DECISION_KEYS}
        fill
      />
      <div>
        {part(
          APPROVALS,
          <CheckTicks
            checks={checks}
            ticked={ticked}
            hint={wordsOf(APPROVALS, 'hint')}
            missing={missing}
            onTick={tick}
          />,
        )}
        {part(LEAVING, leaves && <LeaveTick at={unsavedAt} missing={leaving} />)}
        {part(APPROVALS, remarks && <RemarksTick count={openRemarks} missing={leaving} />)}
        {part(
          REASONED,
          <ReasonField
            label={awake ? words.hint : ANY_REASON}
            value={reason}
            issue={missing && isReasonMissing ? words.missing : null}
            quick={awake && decision === 'return'}
            onChange={put.write}
          />,
        )}
      </div>
      {part(
        TIMED,
        decisions.includes('schedule') && (
          <TimeRow
            suggested={suggested}
            required={awake}
            onPick={put.time}
            form={{ failure: isTimeRefused ? form.failure : null, typed: form.typed }}
          />
        ),
        'col-span-full',
      )}
      <Button
        type="submit"
        kind="primary"
        disabled={form.off || following}
        ref={submit}
        aria-keyshortcuts="Control+Enter"
      >
        {following ? '先发意见…' : form.busy ? '正在办…' : wordsOf(decisions, 'button')}
        <kbd className="max-xl:hidden!" aria-hidden="true">
          Ctrl ↵
        </kbd>
      </Button>
    </FormFrame>
  )
}
