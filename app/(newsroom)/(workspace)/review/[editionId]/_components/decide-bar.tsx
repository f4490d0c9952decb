'use client'

import { useEffect, useEffectEvent, useRef, useState } from 'react'

import { ReadyControls } from '#components/form/ready-controls'
import { Segments } from '#components/form/segments'
import { useShortcuts } from '#components/form/use-shortcuts'
import { Note } from '#components/newsroom/note'
import type { CheckItem, EditionState } from '#db/states'
import type { WordBypass } from '#domain/copydesk/checks/watched-words'

import { spike } from '../../../_lib/spike-actions.ts'
import { useMove } from '../../../_lib/use-move.ts'
import { wordDecision, type Decision } from '../../_lib/decisions.ts'
import { afterSending, useWaitingRemark, waitingRemark } from '../../_lib/unsent-remarks.ts'
import { approve, sendBack } from '../../actions.ts'
import { CheckTicks, tickId } from './check-ticks.tsx'
import { REASON_FIELD, ReasonField } from './reason-field.tsx'

/** The decision on the version that was read: pass it on, send it back, or not use it. */
export function DecideBar({
  seen,
  decisions,
  checks,
  held,
  bypasses,
  vacancy,
  next,
}: {
  /** What exactly was on the screen. */
  seen: { editionId: number; lockVersion: number; revisionId: number; revisionHash: string }
  /** What is open to this editor; the bar stands only where there is something. */
  decisions: readonly [Decision, ...Decision[]]
  /** What is looked through before an approval. */
  checks: readonly CheckItem[]
  /** Why the text gets no yes as it stands; null when nothing keeps it. */
  held: string | null
  /** The sensitive words that stand in it on somebody's word: each approval is for them, too. */
  bypasses: readonly WordBypass[]
  /** What nobody could do after an approval; null when somebody could. */
  vacancy: string | null
  /** Where an approval leads. */
  next: EditionState | null
}) {
  const [decision, setDecision] = useState<Decision>(decisions[0])
  const [reason, setReason] = useState('')
  const [ticked, setTicked] = useState<readonly CheckItem[]>([])
  const [missing, setMissing] = useState(false)
  const [stopped, setStopped] = useState(false)
  const [following, setFollowing] = useState(false)
  const { busy, refusal, run } = useMove()
  const form = useRef<HTMLFormElement>(null)
  const remark = useWaitingRemark()
  const words = wordDecision(decision, next, vacancy)

  // A typed reason outlives a reload after a conflict, in this tab only.
  const keptReason = reasonKey(seen.editionId)
  const keepReason = (given: string) => {
    sessionStorage.setItem(keptReason, given)
    setReason(given)
  }
  const choose = (chosen: Decision) => {
    setDecision(chosen)
    setFollowing(false)
    setMissing(false)
    setReason(sessionStorage.getItem(keptReason) ?? '')
  }
  const decide = () => {
    // A decision leaves the page, and the remark with it.
    const unsent = waitingRemark()
    if (unsent?.sending) return setFollowing(true)
    setStopped(unsent !== null)
    if (unsent) return unsent.field.current?.focus()
    const done = () => {
      sessionStorage.removeItem(keptReason)
      window.location.assign(`/review?decided=${seen.editionId}`)
    }
    if (words.missing === null) {
      if (held !== null) return document.getElementById(HELD_LINK)?.focus()
      const left = checks.find((item) => !ticked.includes(item))
      setMissing(left !== undefined)
      if (left) return document.getElementById(tickId(left))?.focus()
      const hold = decision === 'hold'
      return run((requestKey) => approve({ ...seen, checks: [...ticked], hold, requestKey }), done)
    }
    setMissing(reason.trim() === '')
    if (reason.trim() === '') return document.getElementById(REASON_FIELD)?.focus()
    const { editionId, lockVersion } = seen
    const ask = decision === 'spike' ? spike : sendBack
    run((requestKey) => ask({ editionId, lockVersion, reason, requestKey }), done)
  }
  useShortcuts({ 'ctrl+Enter': decide }, form)

  // A decision that was asked for while a remark was under way comes after it.
  const follow = useEffectEvent(() => {
    setFollowing(false)
    decide()
  })
  useEffect(() => (following ? afterSending(follow) : undefined), [following])

  return (
    <ReadyControls>
      <form
        ref={form}
        className="decide"
        aria-label="审定"
        onSubmit={(event) => {
          event.preventDefault()
          decide()
        }}
      >
        {held !== null && words.missing === null && (
          <div className="decide-note">
            <Note
              tone="bad"
              action={
                <a className="button slim" id={HELD_LINK} href="#checks-title">
                  看“检查”
                </a>
              }
            >
              {held}。
            </Note>
          </div>
        )}
        {bypasses.length > 0 && words.missing === null && (
          <div className="decide-note">
            <Note tone="calm">
              稿件里有放行的敏感词，通过就是同意：
              {bypasses
                .map(({ word, reason, name }) => `“${word}”（${name}：${reason}）`)
                .join('，')}
              。
            </Note>
          </div>
        )}
        {stopped && remark && (
          <div className="decide-note">
            <Note tone="bad">还有一条意见没有发出：先发出，或者点“不写了”，再做决定。</Note>
          </div>
        )}
        {refusal && (
          <div className="decide-note">
            <Note
              tone="bad"
              action={
                refusal.code === 'signed-out' ? (
                  // In another tab: what was typed and ticked here stays.
                  <a className="button slim" href="/sign-in?callbackUrl=%2Freview" target="_blank">
                    去登录
                  </a>
                ) : (
                  <a className="button slim" href={`/review/${seen.editionId}`}>
                    重新打开
                  </a>
                )
              }
            >
              {refusal.message}
            </Note>
          </div>
        )}
        <Segments<Decision>
          name="decision"
          label="决定"
          words={choiceWords(decisions, next)}
          value={decision}
          onChoose={choose}
          fill
        />
        <div className="decide-words">
          {words.missing === null ? (
            <CheckTicks
              checks={checks}
              ticked={ticked}
              hint={words.hint}
              missing={missing}
              onTick={setTicked}
            />
          ) : (
            <ReasonField
              label={words.hint}
              value={reason}
              issue={missing && reason.trim() === '' ? words.missing : null}
              quick={decision === 'return'}
              onChange={keepReason}
            />
          )}
        </div>
        <button
          type="submit"
          className="button go"
          disabled={busy || following}
          aria-keyshortcuts="Control+Enter"
        >
          {following ? '先发意见…' : busy ? '正在办…' : words.button}
          <kbd className="roomy-only" aria-hidden="true">
            Ctrl ↵
          </kbd>
        </button>
      </form>
    </ReadyControls>
  )
}

function choiceWords(decisions: readonly Decision[], next: EditionState | null) {
  const words = decisions.map((decision) => [decision, wordDecision(decision, next).choice])
  return Object.fromEntries(words) as Record<Decision, string>
}

const HELD_LINK = 'held-link'
const reasonKey = (editionId: number) => `reason:${editionId}`
