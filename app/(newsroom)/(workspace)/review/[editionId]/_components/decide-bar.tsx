'use client'

import { useState } from 'react'

import { issueProps } from '#components/form/field-issue'
import { Segments } from '#components/form/segments'
import { useShortcuts } from '#components/form/use-shortcuts'
import { Note } from '#components/newsroom/note'
import type { EditionState, ReviewLevel } from '#db/states'
import type { Verdict } from '#domain/review/policy'
import { levelOf } from '#domain/review/workflow'
import { REVIEW_LEVEL_WORDS } from '#lib/words'

import { useMove } from '../../../_lib/use-move.ts'
import { approve, sendBack as sendCopyBack } from '../../actions.ts'

type Decision = 'approve' | 'return'

const QUICK_REASONS = [
  '请核对数字。',
  '请写明日期。',
  '请补全名称。',
  '请核对人名、职务。',
  '请补图注和摄影者。',
]

/** The decision on the version that was read: pass it on, or send it back with a reason. */
export function DecideBar({
  seen,
  approve: mayApprove,
  sendBack: mayReturn,
  lead,
}: {
  /** What exactly was on the screen. */
  seen: { editionId: number; lockVersion: number; revisionId: number; revisionHash: string }
  approve: Verdict
  sendBack: Verdict
  lead: { level: ReviewLevel | null; next: EditionState | null }
}) {
  const [decision, setDecision] = useState<Decision>('approve')
  const [reason, setReason] = useState('')
  const [missing, setMissing] = useState(false)
  const { busy, refusal, run } = useMove()

  // A typed reason outlives a reload after a conflict, in this tab only.
  const keptReason = reasonKey(seen.editionId)
  const keepReason = (words: string) => {
    sessionStorage.setItem(keptReason, words)
    setReason(words)
  }
  const choose = (chosen: Decision) => {
    setDecision(chosen)
    if (chosen === 'return') setReason(sessionStorage.getItem(keptReason) ?? '')
  }
  const decide = () => {
    const done = () => {
      sessionStorage.removeItem(keptReason)
      window.location.assign(`/review?decided=${seen.editionId}`)
    }
    if (decision === 'approve') return run((requestKey) => approve({ ...seen, requestKey }), done)
    setMissing(reason.trim() === '')
    if (reason.trim() === '') return document.getElementById('decide-reason')?.focus()
    const { editionId, lockVersion } = seen
    run((requestKey) => sendCopyBack({ editionId, lockVersion, reason, requestKey }), done)
  }
  useShortcuts({ 'ctrl+Enter': () => (mayApprove.allowed ? decide() : undefined) })

  if (!mayApprove.allowed && !mayReturn.allowed) {
    return <p className="decide only-read mute">只看：{mayApprove.reason}。</p>
  }
  const returning = decision === 'return'
  const unsaid = missing && reason.trim() === ''
  return (
    <form
      className="decide"
      aria-label="审定"
      onSubmit={(event) => {
        event.preventDefault()
        decide()
      }}
    >
      {refusal && (
        <div className="decide-note">
          <Note
            tone="bad"
            action={
              <a className="button slim" href={`/review/${seen.editionId}`}>
                重新打开
              </a>
            }
          >
            {refusal.message}
          </Note>
        </div>
      )}
      <Segments<Decision>
        name="decision"
        label="决定"
        words={{ approve: '通过', return: '退回修改' }}
        value={decision}
        onChoose={choose}
        fill
      />
      <div className="decide-words">
        {returning ? (
          <>
            <textarea
              id="decide-reason"
              className="area"
              rows={2}
              maxLength={1000}
              aria-label="退回的理由（作者会看到）"
              placeholder="退回的理由，作者和各级编辑都会看到"
              value={reason}
              onChange={({ target }) => keepReason(target.value)}
              {...issueProps('decide-missing', unsaid ? ['missing'] : undefined)}
            />
            {unsaid && (
              <p className="issue" id="decide-missing" role="alert">
                请写退回的理由，作者要照着改。
              </p>
            )}
            <div className="row chips" role="group" aria-label="常用理由">
              {QUICK_REASONS.map((words) => (
                <button
                  key={words}
                  type="button"
                  className="chip"
                  onClick={() =>
                    keepReason(reason === '' ? words : `${reason.trimEnd()}\n${words}`)
                  }
                >
                  {words.slice(0, -1)}
                </button>
              ))}
            </div>
          </>
        ) : (
          <p className="hint">{approvalHint(lead.next)}</p>
        )}
      </div>
      <button type="submit" className="button go" disabled={busy} aria-keyshortcuts="Control+Enter">
        {busy ? '正在办…' : returning ? '退回给作者' : approvalWord(lead.next)}
        <kbd className="roomy-only" aria-hidden="true">
          Ctrl ↵
        </kbd>
      </button>
    </form>
  )
}

function approvalWord(next: EditionState | null): string {
  const level = next ? levelOf(next) : null
  return level ? `送${REVIEW_LEVEL_WORDS[level]}` : '通过并发布'
}

function approvalHint(next: EditionState | null): string {
  const level = next ? levelOf(next) : null
  return level
    ? `通过后送${REVIEW_LEVEL_WORDS[level]}，由另一位编辑看。`
    : '这是最后一级：通过后马上发布，读者就能看到。'
}

const reasonKey = (editionId: number) => `reason:${editionId}`
