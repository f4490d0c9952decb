'use client'

import { useId, useState } from 'react'

import { FieldIssue, issueProps } from '#components/form/field-issue'
import { FoldedForm } from '#components/form/folded-form'

import { useMove } from '../../_lib/use-move.ts'
import { remove } from '../actions.ts'

/** Takes a withdrawn article away for good. */
export function RemoveForm({ articleId, title }: { articleId: number; title: string }) {
  const id = useId()
  const [sure, setSure] = useState(false)
  const { busy, refusal, run } = useMove()
  const [missing, setMissing] = useState(false)
  const issues = refusal
    ? [refusal.message]
    : missing && !sure
      ? ['请先勾上“知道不能恢复”']
      : undefined
  const takeAway = () => {
    setMissing(!sure)
    if (!sure) return
    run(
      (requestKey) => remove({ articleId, requestKey }),
      () => window.location.assign('/published?list=removed'),
    )
  }
  return (
    <FoldedForm word="移除" title={title} plain busy={busy} send="永远移除" onSend={takeAway}>
      <p>移除以后不能恢复：原网址不再有页面，撤稿说明也不再显示。稿件和来路仍留在编辑部里。</p>
      <label className="tick">
        <input
          type="checkbox"
          checked={sure}
          onChange={({ target }) => setSure(target.checked)}
          {...issueProps(`${id}-issue`, issues)}
        />
        知道不能恢复
      </label>
      <FieldIssue id={`${id}-issue`} issues={issues} />
    </FoldedForm>
  )
}
