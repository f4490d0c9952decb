'use client'

import { useAwake } from '#components/form/use-awake'
import { Segments } from '#components/ui/segments'
import { Note } from '#components/ui/note'
import type { TermBypass } from '#domain/copydesk/checks/watched-terms'

import { FormFrame } from '../../../../_components/form-frame.tsx'
import type { Moment } from '../../../_components/moment-fields.tsx'
import { APPROVALS, choiceLabels, formatDecision, type Decision } from '../../_lib/decisions.ts'
import { NOBODY_RECEIVES } from '../../_lib/nobody-receives.ts'
import { CheckTicks } from './check-ticks.tsx'
import { DecideButton } from './decide-button.tsx'
import { ApprovalNotes, RefusedNote, UnsentNote } from './decide-notes.tsx'
import { DecisionPart, DecisionWords } from './decision-part.tsx'
import { footStyles } from './foot-styles.ts'
import { LeaveTick, RemarksTick } from './known-ticks.tsx'
import { ReasonField } from './reason-field.tsx'
import { TimeRow } from './time-row.tsx'
import { useDeciding, type Deciding } from './use-deciding.ts'
import { DECISION_KEYS } from './use-decision-keys.ts'

/** The link on top of the page leads here, past all that stands before it. */
const DECISION = 'decision'

const RETURNS: readonly Decision[] = ['return']
const TIMED: readonly Decision[] = ['schedule']
/** What would go on without an unsaved change. */
const LEAVING: readonly Decision[] = [...APPROVALS, 'return']
const REASONED: readonly Decision[] = ['return', 'spike']
const ANY_REASON = '退回或不采用的理由，作者和各级编辑都会看到'

interface DecideBarProps extends Deciding {
  /** The sensitive words in it that somebody let through: each approval is for them, too. */
  bypasses: readonly TermBypass[]
  /** Whether nobody who writes it can sign in any more. */
  writersGone: boolean
  /** The time at which it could go live. */
  suggested: Moment
  /** When this editor changed the text without saving a version; null when there is nothing of it. */
  unsavedAt: string | null
  /** How many remarks of others on it nobody has settled. */
  openRemarks: number
}

/** The decision on the version that was read: pass it on, send it back, or not use it. */
export function DecideBar(props: DecideBarProps) {
  const { seen, decisions, checks, held, next, vacancy, unsavedAt, openRemarks } = props
  const awake = useAwake()
  const { form, put, remark, leftOpen, words, isReasonMissing, choose, tick, frame, button } =
    useDeciding(props)
  const { decision, reason, ticked } = put
  // Another tab may have begun a change since this page was made.
  const leaves = unsavedAt !== null || form.issues['leaveUnsaved'] !== undefined
  const remarks = openRemarks > 0 || form.issues['leaveRemarks'] !== undefined
  const isTimeRefused = form.issues['publishAt'] !== undefined
  const chosen = awake ? decision : null
  const wordsOf = (of: readonly Decision[], part: 'button' | 'hint') => (
    <DecisionWords
      of={decisions.filter((one) => of.includes(one))}
      chosen={chosen}
      words={(one) => (awake ? words : formatDecision(one, next, vacancy))[part]}
    />
  )
  return (
    <FormFrame form={form} ref={frame} className={footStyles({ decides: true })} aria-label="审定">
      <DecisionPart
        of={APPROVALS}
        chosen={chosen}
        className="col-span-full grid gap-2 empty:hidden"
      >
        <ApprovalNotes held={held} bypasses={props.bypasses} />
      </DecisionPart>
      <DecisionPart of={RETURNS} chosen={chosen} className="col-span-full">
        {props.writersGone && <Note tone="calm">{NOBODY_RECEIVES}</Note>}
      </DecisionPart>
      {remark.isUnsent && (
        <div className="col-span-full">
          <UnsentNote />
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
        <DecisionPart of={APPROVALS} chosen={chosen}>
          <CheckTicks
            checks={checks}
            ticked={ticked}
            hint={wordsOf(APPROVALS, 'hint')}
            missing={leftOpen.missing}
            onTick={tick}
          />
        </DecisionPart>
        <DecisionPart of={LEAVING} chosen={chosen}>
          {leaves && <LeaveTick at={unsavedAt} missing={leftOpen.leaving} />}
        </DecisionPart>
        <DecisionPart of={APPROVALS} chosen={chosen}>
          {remarks && <RemarksTick count={openRemarks} missing={leftOpen.leaving} />}
        </DecisionPart>
        <DecisionPart of={REASONED} chosen={chosen}>
          <ReasonField
            label={awake ? words.hint : ANY_REASON}
            value={reason}
            issue={leftOpen.missing && isReasonMissing ? words.missing : null}
            quick={awake && decision === 'return'}
            onChange={put.write}
          />
        </DecisionPart>
      </div>
      <DecisionPart of={TIMED} chosen={chosen} className="col-span-full">
        {decisions.includes('schedule') && (
          <TimeRow
            suggested={props.suggested}
            required={awake}
            onPick={put.time}
            form={{ failure: isTimeRefused ? form.failure : null, typed: form.typed }}
          />
        )}
      </DecisionPart>
      <DecideButton ref={button} form={form} following={remark.following}>
        {wordsOf(decisions, 'button')}
      </DecideButton>
    </FormFrame>
  )
}
