'use client'

import { useId, useState } from 'react'

import { FieldIssue, issueProps } from '#components/form/field-issue'
import { FoldedForm } from '#components/form/folded-form'
import { WITHDRAW_REASONS } from '#db/states'
import { WITHDRAW_REASON_WORDS } from '#lib/words'

import { otherIssue, useMove } from '../../_lib/use-move.ts'
import { withdraw } from '../actions.ts'

/** Takes an article down: the reason from the list, and the words its page keeps. */
export function WithdrawForm({ articleId, title }: { articleId: number; title: string }) {
  const id = useId()
  const [reason, setReason] = useState('')
  const [publicNote, setNote] = useState('')
  const { busy, refusal, run } = useMove()
  const issues = refusal?.issues ?? {}
  const other = otherIssue(refusal)
  const takeDown = () =>
    run(
      (requestKey) => withdraw({ articleId, reason, publicNote, requestKey }),
      () => window.location.assign('/published?list=withdrawn'),
    )
  return (
    <FoldedForm word="撤稿" title={title} plain busy={busy} send="确定撤稿" onSend={takeDown}>
      <label htmlFor={`${id}-reason`}>撤稿原因</label>
      <select
        id={`${id}-reason`}
        className="pick"
        value={reason}
        onChange={({ target }) => setReason(target.value)}
        {...issueProps(`${id}-reason-issue`, issues['reason'])}
      >
        <option value="">请选择</option>
        {WITHDRAW_REASONS.map((one) => (
          <option key={one} value={one}>
            {WITHDRAW_REASON_WORDS[one]}
          </option>
        ))}
      </select>
      <FieldIssue id={`${id}-reason-issue`} issues={issues['reason']} />
      <label htmlFor={`${id}-note`}>给读者的说明</label>
      <textarea
        id={`${id}-note`}
        className="area"
        rows={3}
        maxLength={300}
        value={publicNote}
        onChange={({ target }) => setNote(target.value)}
        {...issueProps(`${id}-note-issue`, issues['publicNote'])}
      />
      <FieldIssue id={`${id}-note-issue`} issues={issues['publicNote'] ?? other} />
      <p className="hint">马上从网上撤下；原网址留下原因和这段说明。</p>
    </FoldedForm>
  )
}
